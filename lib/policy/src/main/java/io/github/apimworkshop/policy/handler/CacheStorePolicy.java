package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;
import java.util.List;

/**
 * Keeps the response for the lookup that missed it
 * (learn.microsoft.com/azure/api-management/cache-store-policy, read 2026-11).
 */
final class CacheStorePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("cache-store")
                  .required("duration", new ValueRule.Whole(0, Integer.MAX_VALUE))
                  .optional("cache-response", new ValueRule.Bool())
                  .optionalLiteral("caching-mode", new ValueRule.OneOf(List.of("cache-on"))),
              CacheStorePolicy::new)
          .in(PolicyPlace.OUTBOUND);

  private final Value duration;
  private final Value cacheResponse;

  private CacheStorePolicy(Parts parts) {
    super(parts);
    this.duration = parts.value("duration");
    this.cacheResponse = parts.value("cache-response");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    ExchangeResponse response = exchange.response();
    int seconds = duration.int32(run);
    boolean wanted = cacheResponse == null ? response.statusCode() == 200 : cacheResponse.bool(run);
    if (exchange.notes().get(CacheLookupPolicy.MISSED) instanceof CacheLookupPolicy.Missed missed
        && wanted
        && seconds > 0) {
      if (!missed.downstream().equalsIgnoreCase("none")) {
        String revalidate = missed.mustRevalidate() ? ", must-revalidate" : "";
        response
            .headers()
            .set(
                "Cache-Control",
                List.of(missed.downstream() + ", max-age=" + seconds + revalidate));
      }
      run.host()
          .cache()
          .put(
              missed.kind(),
              missed.key(),
              new CachedResponse(response),
              Duration.ofSeconds(seconds));
      run.trace(this, "The response was stored in cache for %d seconds.", seconds);
    } else {
      run.trace(this, "The response was not stored in cache.");
    }
    return StepResult.NEXT;
  }
}
