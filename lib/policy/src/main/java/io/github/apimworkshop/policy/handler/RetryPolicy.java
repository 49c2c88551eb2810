package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Block;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;
import java.util.List;

/**
 * Runs its policies again while the condition holds, at most {@code count} more times. An error
 * inside does not leave it before the condition was asked
 * (learn.microsoft.com/azure/api-management/retry-policy, read 2026-11).
 */
final class RetryPolicy extends PolicyStep {
  private static final ValueRule SECONDS = new ValueRule.Whole(0, Integer.MAX_VALUE);

  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("retry")
                  .required("condition", new ValueRule.Bool())
                  .required("count", new ValueRule.Whole(1, 50))
                  .required("interval", SECONDS)
                  .optional("max-interval", SECONDS)
                  .optional("delta", SECONDS)
                  .optional("first-fast-retry", new ValueRule.Bool())
                  .policies(),
              RetryPolicy::new)
          .inAllSections();

  private final Value condition;
  private final Value count;
  private final RetryWaits waits;
  private final List<Step> steps;

  private RetryPolicy(Parts parts) {
    super(parts);
    this.condition = parts.value("condition");
    this.count = parts.value("count");
    this.waits =
        new RetryWaits(
            parts.value("interval"),
            parts.value("max-interval"),
            parts.value("delta"),
            parts.value("first-fast-retry", "false"));
    this.steps = parts.steps();
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    run.enter(new Attempts(count.int32(run)));
    return StepResult.NEXT;
  }

  private final class Attempts extends Block {
    private final int count;
    private int retries;

    Attempts(int count) {
      super(RetryPolicy.this, steps);
      this.count = count;
    }

    @Override
    protected StepResult finished(PipelineRun run) throws PolicyFailure {
      return again(run) ? pause(run) : StepResult.NEXT;
    }

    @Override
    protected StepResult failed(PipelineRun run, PolicyFailure failure) throws PolicyFailure {
      if (!failure.answered()) {
        run.exchange().setResponse(failure.toResponse(run.exchange()));
      }
      return again(run) ? pause(run) : null;
    }

    private boolean again(PipelineRun run) throws PolicyFailure {
      boolean wanted = condition.bool(run);
      if (!wanted) {
        run.trace(RetryPolicy.this, "Condition evaluated to 'false'. Retry was not performed.");
      } else if (retries >= count) {
        run.trace(RetryPolicy.this, "All %d retries were performed.", count);
      }
      return wanted && retries < count;
    }

    private StepResult pause(PipelineRun run) throws PolicyFailure {
      retries++;
      Duration wait = waits.before(retries, run);
      run.trace(RetryPolicy.this, "Retry %d of %d after %d ms.", retries, count, wait.toMillis());
      rewind();
      if (wait.isZero()) {
        return StepResult.NEXT;
      }
      run.host().timer().after(wait, () -> run.resume(() -> StepResult.NEXT));
      return StepResult.WAIT;
    }
  }
}
