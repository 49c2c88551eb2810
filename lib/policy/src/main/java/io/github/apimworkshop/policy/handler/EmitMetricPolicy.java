package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;

/**
 * Sends a custom metric (learn.microsoft.com/azure/api-management/emit-metric-policy, read
 * 2026-11).
 */
final class EmitMetricPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("emit-metric")
                  .requiredLiteral("name")
                  .optional("value", new ValueRule.Decimal(-Double.MAX_VALUE, Double.MAX_VALUE))
                  .optionalLiteral("namespace")
                  .child(MetricDimensions.SHAPE, 1, 5),
              EmitMetricPolicy::new)
          .inAllSections();

  private final String name;
  private final Value value;
  private final String namespace;
  private final MetricDimensions dimensions;

  private EmitMetricPolicy(Parts parts) {
    super(parts);
    this.name = parts.literal("name");
    this.value = parts.value("value", "1");
    this.namespace = parts.literal("namespace", "API Management");
    this.dimensions = MetricDimensions.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    run.host().metrics().emit(namespace, name, value.float64(run), dimensions.values(run));
    run.trace(this, "Metric '%s' was emitted.", name);
    return StepResult.NEXT;
  }
}
