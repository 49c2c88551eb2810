package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;

/**
 * Keeps the completion for the lookup that missed it
 * (learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-store-policy, read
 * 2026-11).
 */
final class SemanticCacheStorePolicy extends PolicyStep {
  static final PolicyKind AZURE_OPENAI = kind("azure-openai-semantic-cache-store");
  static final PolicyKind LLM = kind("llm-semantic-cache-store");

  private final Value duration;

  private SemanticCacheStorePolicy(Parts parts) {
    super(parts);
    this.duration = parts.value("duration");
  }

  private static PolicyKind kind(String name) {
    return PolicyKind.of(
            Shape.of(name).required("duration", new ValueRule.Whole(1, Integer.MAX_VALUE)),
            SemanticCacheStorePolicy::new)
        .in(PolicyPlace.OUTBOUND)
        .once();
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    ExchangeResponse response = exchange.response();
    Object missed = exchange.notes().get(SemanticCacheLookupPolicy.MISSED);
    if (missed instanceof SemanticCacheLookupPolicy.Missed lookup
        && response.statusCode() == 200
        && response.body() != null) {
      Duration kept = Duration.ofSeconds(duration.int32(run));
      run.host().vectors().put(lookup.partition(), lookup.vector(), response.body().bytes(), kept);
      run.trace(this, "The completion was stored in the semantic cache.");
    } else {
      run.trace(this, "The completion was not stored in the semantic cache.");
    }
    return StepResult.NEXT;
  }
}
