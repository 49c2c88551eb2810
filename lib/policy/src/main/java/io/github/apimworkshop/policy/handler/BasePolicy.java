package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.StepResult;

/**
 * Runs the same section of the next broader scope
 * (learn.microsoft.com/azure/api-management/base-policy).
 */
final class BasePolicy extends PolicyStep {
  static final PolicyKind KIND = PolicyKind.of(Shape.of("base"), BasePolicy::new).inAllSections();

  private BasePolicy(Parts parts) {
    super(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) {
    run.enterInherited(this);
    return StepResult.NEXT;
  }
}
