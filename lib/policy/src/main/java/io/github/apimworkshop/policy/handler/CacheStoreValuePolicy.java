package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.expression.ExpressionValues;
import io.github.apimworkshop.policy.host.CacheKind;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;

/**
 * Puts a copy of a value into the cache
 * (learn.microsoft.com/azure/api-management/cache-store-value-policy).
 */
final class CacheStoreValuePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("cache-store-value")
                  .required("key")
                  .required("value")
                  .required("duration", new ValueRule.Whole(0, Integer.MAX_VALUE))
                  .optionalLiteral("caching-type", CacheKinds.RULE),
              CacheStoreValuePolicy::new)
          .inAllSections();

  private final Value key;
  private final Value value;
  private final Value duration;
  private final CacheKind kind;

  private CacheStoreValuePolicy(Parts parts) {
    super(parts);
    this.key = parts.value("key");
    this.value = parts.value("value");
    this.duration = parts.value("duration");
    this.kind = CacheKinds.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String text = String.valueOf(key.text(run));
    Object stored = value.object(run);
    int seconds = duration.int32(run);
    if (stored != null && seconds > 0) {
      run.host()
          .cache()
          .put(kind, text, ExpressionValues.copy(stored), Duration.ofSeconds(seconds));
    }
    run.trace(this, "Value was stored in cache under key '%s' for %d seconds.", text, seconds);
    return StepResult.NEXT;
  }
}
