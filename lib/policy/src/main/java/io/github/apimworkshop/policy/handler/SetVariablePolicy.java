package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;

/**
 * Sets a context variable. A literal is always a string, an expression keeps its .NET type
 * (learn.microsoft.com/azure/api-management/set-variable-policy, read 2026-11).
 */
final class SetVariablePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("set-variable").requiredLiteral("name").required("value"),
              SetVariablePolicy::new)
          .inAllSections();

  private final String name;
  private final Value value;

  private SetVariablePolicy(Parts parts) {
    super(parts);
    this.name = parts.literal("name");
    this.value = parts.value("value");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    run.exchange().variables().put(name, value.object(run));
    run.trace(this, "Context variable '%s' was set.", name);
    return StepResult.NEXT;
  }
}
