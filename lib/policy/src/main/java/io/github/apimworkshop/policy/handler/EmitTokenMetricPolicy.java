package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.Map;

/**
 * Sends prompt, completion and total tokens of a call as metrics
 * (learn.microsoft.com/azure/api-management/azure-openai-emit-token-metric-policy, read 2026-11).
 */
final class EmitTokenMetricPolicy extends PolicyStep {
  static final PolicyKind AZURE_OPENAI = kind("azure-openai-emit-token-metric");
  static final PolicyKind LLM = kind("llm-emit-token-metric");

  private final String namespace;
  private final MetricDimensions dimensions;

  private EmitTokenMetricPolicy(Parts parts) {
    super(parts);
    this.namespace = parts.literal("namespace", "API Management");
    this.dimensions = MetricDimensions.of(parts);
  }

  private static PolicyKind kind(String name) {
    return PolicyKind.of(
            Shape.of(name).optionalLiteral("namespace").child(MetricDimensions.SHAPE, 1, 10),
            EmitTokenMetricPolicy::new)
        .in(PolicyPlace.INBOUND);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Map<String, String> known = dimensions.values(run);
    TokenUsage.observe(
        run,
        ChatPrompt.of(run.exchange()),
        usage -> {
          Map<String, String> values = dimensions.afterCall(known, run.exchange());
          run.host().metrics().emit(namespace, "Prompt Tokens", (double) usage.prompt(), values);
          run.host()
              .metrics()
              .emit(namespace, "Completion Tokens", (double) usage.completion(), values);
          run.host().metrics().emit(namespace, "Total Tokens", (double) usage.total(), values);
        });
    run.trace(this, "Token metrics will be emitted to namespace '%s'.", namespace);
    return StepResult.NEXT;
  }
}
