package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Block;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the first branch whose condition holds
 * (learn.microsoft.com/azure/api-management/choose-policy).
 */
final class ChoosePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("choose")
                  .child(
                      Shape.of("when").required("condition", new ValueRule.Bool()).policies(),
                      1,
                      Integer.MAX_VALUE)
                  .child(Shape.of("otherwise").policies())
                  .ordered(),
              ChoosePolicy::new)
          .inAllSections()
          .in(PolicyPlace.WAIT);

  private record Branch(Value condition, List<Step> steps) {}

  private final List<Branch> branches = new ArrayList<>();
  private final List<Step> otherwise;

  private ChoosePolicy(Parts parts) {
    super(parts);
    for (Parts when : parts.children("when")) {
      String path = "/when[" + (branches.size() + 1) + "]";
      branches.add(new Branch(when.value("condition"), when.steps(path)));
    }
    otherwise = parts.child("otherwise").map(last -> last.steps("/otherwise[1]")).orElse(List.of());
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    for (Branch branch : branches) {
      if (branch.condition.bool(run)) {
        if (run.tracing()) {
          run.trace(this, "Expression was successfully evaluated to 'true'. Branch was taken.");
        }
        run.enter(new Block(this, branch.steps));
        return StepResult.NEXT;
      }
    }
    if (run.tracing()) {
      run.trace(this, "No condition was met.");
    }
    if (!otherwise.isEmpty()) {
      run.enter(new Block(this, otherwise));
    }
    return StepResult.NEXT;
  }
}
