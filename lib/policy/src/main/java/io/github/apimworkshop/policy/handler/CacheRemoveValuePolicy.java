package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.CacheKind;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;

/** Removes a cached value (learn.microsoft.com/azure/api-management/cache-remove-value-policy). */
final class CacheRemoveValuePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("cache-remove-value")
                  .required("key")
                  .optionalLiteral("caching-type", CacheKinds.RULE),
              CacheRemoveValuePolicy::new)
          .inAllSections();

  private final Value key;
  private final CacheKind kind;

  private CacheRemoveValuePolicy(Parts parts) {
    super(parts);
    this.key = parts.value("key");
    this.kind = CacheKinds.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String text = String.valueOf(key.text(run));
    run.host().cache().remove(kind, text);
    run.trace(this, "Key '%s' was removed from cache.", text);
    return StepResult.NEXT;
  }
}
