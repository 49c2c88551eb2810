package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.expression.ExpressionValues;
import io.github.apimworkshop.policy.host.CacheKind;
import io.github.apimworkshop.policy.pipeline.Block;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks a value up, or runs its policies to make it and stores what they left in the variable
 * (learn.microsoft.com/azure/api-management/cache-value-policy, read 2026-11).
 */
final class CacheValuePolicy extends PolicyStep {
  private static final ValueRule SECONDS = new ValueRule.Whole(0, Integer.MAX_VALUE);

  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("cache-value")
                  .required("key")
                  .requiredLiteral("variable-name")
                  .optional("default-value")
                  .optional("expires-after", SECONDS)
                  .optional("refresh-after", SECONDS)
                  .optionalLiteral("caching-type", CacheKinds.RULE)
                  .policies(),
              CacheValuePolicy::new)
          .inAllSections();

  private final Value key;
  private final String variable;
  private final Value otherwise;
  private final Value expiresAfter;
  private final Value refreshAfter;
  private final CacheKind kind;
  private final List<Step> steps;

  private CacheValuePolicy(Parts parts) {
    super(parts);
    this.key = parts.value("key");
    this.variable = parts.literal("variable-name");
    this.otherwise = parts.value("default-value");
    this.expiresAfter = parts.value("expires-after", "28800");
    this.refreshAfter = parts.value("refresh-after");
    this.kind = CacheKinds.of(parts);
    this.steps = parts.steps();
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String text = String.valueOf(key.text(run));
    Optional<Object> hit = run.host().cache().get(kind, text);
    if (hit.isPresent()) {
      run.exchange().variables().put(variable, ExpressionValues.copy(hit.get()));
      run.trace(this, "Cache lookup for key '%s' was a hit.", text);
      return StepResult.NEXT;
    }
    run.trace(this, "Cache lookup for key '%s' was a miss.", text);
    run.enter(
        new Block(this, steps) {
          @Override
          protected StepResult finished(PipelineRun current) throws PolicyFailure {
            store(current, text);
            return StepResult.NEXT;
          }
        });
    return StepResult.NEXT;
  }

  private void store(PipelineRun run, String text) throws PolicyFailure {
    Object made = run.exchange().variables().get(variable);
    if (made == null) {
      if (otherwise != null) {
        run.exchange().variables().put(variable, otherwise.object(run));
      }
      return;
    }
    int seconds = expiresAfter.int32(run);
    if (refreshAfter != null) {
      seconds = Math.min(seconds, refreshAfter.int32(run));
    }
    if (seconds > 0) {
      run.host().cache().put(kind, text, ExpressionValues.copy(made), Duration.ofSeconds(seconds));
    }
  }
}
