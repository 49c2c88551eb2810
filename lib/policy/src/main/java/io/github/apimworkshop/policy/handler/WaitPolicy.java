package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs its policies side by side and waits for all of them or for the first
 * (learn.microsoft.com/azure/api-management/wait-policy, read 2026-11).
 */
final class WaitPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("wait")
                  .optional("for", new ValueRule.OneOf(List.of("all", "any")))
                  .policies(PolicyPlace.WAIT),
              WaitPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.BACKEND, PolicyPlace.OUTBOUND);

  private final Value until;
  private final List<Step> steps;

  private WaitPolicy(Parts parts) {
    super(parts);
    this.until = parts.value("for", "all");
    this.steps = parts.steps();
    if (steps.isEmpty() && parts.element().elements().isEmpty()) {
      parts.fault(
          "The element 'wait' has incomplete content. List of possible elements expected:"
              + " 'send-request, cache-lookup-value, choose'.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    boolean any = String.valueOf(until.text(run)).strip().equalsIgnoreCase("any");
    new Race(run, any).start();
    return StepResult.WAIT;
  }

  private final class Race {
    private final PipelineRun run;
    private final List<PipelineRun> forks = new ArrayList<>();
    private int left;
    private boolean over;

    Race(PipelineRun run, boolean any) {
      this.run = run;
      this.left = any ? 1 : steps.size();
    }

    void start() {
      for (Step step : steps) {
        forks.add(run.fork(WaitPolicy.this, List.of(step), this::ended));
      }
      for (PipelineRun fork : forks) {
        if (!over) {
          fork.start();
        }
      }
    }

    private void ended(StepResult result, PolicyFailure failure) {
      left--;
      if (over || (left > 0 && failure == null && result != StepResult.END)) {
        return;
      }
      over = true;
      forks.forEach(PipelineRun::cancel);
      run.trace(WaitPolicy.this, "Waiting is over.");
      run.resume(
          () -> {
            if (failure != null) {
              throw failure;
            }
            return result;
          });
    }
  }
}
