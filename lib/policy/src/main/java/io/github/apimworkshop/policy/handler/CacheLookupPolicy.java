package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.CacheKind;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;
import java.util.Optional;

/**
 * Answers a GET from the cache and ends the pipeline; a miss is remembered for cache-store
 * (learn.microsoft.com/azure/api-management/cache-lookup-policy, read 2026-11).
 */
final class CacheLookupPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("cache-lookup")
                  .required("vary-by-developer", new ValueRule.Bool())
                  .required("vary-by-developer-groups", new ValueRule.Bool())
                  .optionalLiteral("caching-type", CacheKinds.RULE)
                  .optional(
                      "downstream-caching-type",
                      new ValueRule.OneOf(List.of("none", "private", "public")))
                  .optional("must-revalidate", new ValueRule.Bool())
                  .optional("allow-private-response-caching", new ValueRule.Bool())
                  .children(Shape.text("vary-by-header"))
                  .children(Shape.text("vary-by-query-parameter")),
              CacheLookupPolicy::new)
          .in(PolicyPlace.INBOUND);

  static final String MISSED = "cache-lookup";

  /** What cache-store needs to know about the lookup before it. */
  record Missed(String key, CacheKind kind, String downstream, boolean mustRevalidate) {}

  private final ResponseCacheKey key;
  private final CacheKind kind;
  private final Value downstream;
  private final Value mustRevalidate;
  private final Value allowPrivate;

  private CacheLookupPolicy(Parts parts) {
    super(parts);
    this.key =
        new ResponseCacheKey(
            parts.value("vary-by-developer"),
            parts.value("vary-by-developer-groups"),
            parts.texts("vary-by-header"),
            parts.texts("vary-by-query-parameter"));
    this.kind = CacheKinds.of(parts);
    this.downstream = parts.value("downstream-caching-type", "none");
    this.mustRevalidate = parts.value("must-revalidate", "true");
    this.allowPrivate = parts.value("allow-private-response-caching", "false");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    boolean cacheable =
        exchange.request().method().equals("GET")
            && (allowPrivate.bool(run) || !exchange.request().headers().contains("Authorization"));
    if (!cacheable) {
      run.trace(this, "The request cannot be answered from cache.");
      return StepResult.NEXT;
    }
    String text = key.of(run);
    Optional<Object> hit = run.host().cache().get(kind, text);
    if (hit.isPresent() && hit.get() instanceof CachedResponse stored) {
      exchange.setResponse(stored.restore());
      run.trace(this, "The response was found in cache.");
      return StepResult.END;
    }
    exchange
        .notes()
        .put(
            MISSED,
            new Missed(text, kind, String.valueOf(downstream.text(run)), mustRevalidate.bool(run)));
    exchange.wantResponseBody();
    run.trace(this, "The response was not found in cache.");
    return StepResult.NEXT;
  }
}
