package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.expression.ExpressionValues;
import io.github.apimworkshop.policy.host.CacheKind;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.Optional;

/**
 * Reads a cached value into a variable; a miss without default creates no variable
 * (learn.microsoft.com/azure/api-management/cache-lookup-value-policy, read 2026-11).
 */
final class CacheLookupValuePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("cache-lookup-value")
                  .required("key")
                  .requiredLiteral("variable-name")
                  .optional("default-value")
                  .optionalLiteral("caching-type", CacheKinds.RULE),
              CacheLookupValuePolicy::new)
          .inAllSections()
          .in(PolicyPlace.WAIT);

  private final Value key;
  private final String variable;
  private final Value otherwise;
  private final CacheKind kind;

  private CacheLookupValuePolicy(Parts parts) {
    super(parts);
    this.key = parts.value("key");
    this.variable = parts.literal("variable-name");
    this.otherwise = parts.value("default-value");
    this.kind = CacheKinds.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String text = String.valueOf(key.text(run));
    Optional<Object> hit = run.host().cache().get(kind, text);
    if (hit.isPresent()) {
      run.exchange().variables().put(variable, ExpressionValues.copy(hit.get()));
      run.trace(this, "Cache lookup for key '%s' was a hit.", text);
    } else {
      if (otherwise != null) {
        run.exchange().variables().put(variable, otherwise.object(run));
      }
      run.trace(this, "Cache lookup for key '%s' was a miss.", text);
    }
    return StepResult.NEXT;
  }
}
