package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Block;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepGroup;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;

/**
 * Stands for the policies of a fragment
 * (learn.microsoft.com/azure/api-management/include-fragment-policy).
 */
final class IncludeFragmentPolicy extends PolicyStep implements StepGroup {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("include-fragment").requiredLiteral("fragment-id"),
              IncludeFragmentPolicy::new)
          .inAllSections();

  private final List<Step> steps;

  private IncludeFragmentPolicy(Parts parts) {
    super(parts);
    this.steps = parts.fragmentSteps(parts.literal("fragment-id"));
  }

  @Override
  public List<Step> steps() {
    return steps;
  }

  @Override
  public StepResult execute(PipelineRun run) {
    run.enter(new Block(this, steps));
    return StepResult.NEXT;
  }
}
