package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.host.OutboundCall;
import io.github.apimworkshop.policy.pipeline.Block;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;

/**
 * Sends a request of its own and keeps the answer in a variable
 * (learn.microsoft.com/azure/api-management/send-request-policy, read 2026-11).
 */
final class SendRequestPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              RequestRecipe.declare(Shape.of("send-request"))
                  .optionalLiteral("response-variable-name")
                  .optional("ignore-error", new ValueRule.Bool()),
              SendRequestPolicy::new)
          .inAllSections()
          .in(PolicyPlace.WAIT);

  private final RequestRecipe recipe;
  private final String variable;
  private final Value ignoreError;

  private SendRequestPolicy(Parts parts) {
    super(parts);
    this.recipe = RequestRecipe.of(parts);
    this.variable = parts.literal("response-variable-name");
    this.ignoreError = parts.value("ignore-error", "false");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    boolean ignore = ignoreError.bool(run);
    run.setDraft(recipe.begin(run));
    run.enter(new Making(ignore));
    return StepResult.NEXT;
  }

  /** Runs the policies inside, then sends what they made. */
  private final class Making extends Block implements Completion<BackendAnswer> {
    private final boolean ignore;
    private PipelineRun run;

    Making(boolean ignore) {
      super(SendRequestPolicy.this, recipe.steps());
      this.ignore = ignore;
    }

    @Override
    protected StepResult finished(PipelineRun current) throws PolicyFailure {
      run = current;
      OutboundCall call;
      try {
        call = recipe.finish(current);
      } catch (PolicyFailure failure) {
        if (ignore) {
          return giveUp(current, failure.getMessage());
        }
        throw failure;
      }
      current.host().send(call, this);
      return StepResult.WAIT;
    }

    @Override
    protected void left(PipelineRun current) {
      current.setDraft(null);
    }

    @Override
    protected StepResult failed(PipelineRun current, PolicyFailure failure) {
      skipRest();
      return ignore ? giveUp(current, failure.getMessage()) : null;
    }

    @Override
    public void complete(BackendAnswer answer) {
      run.resume(
          () -> {
            if (variable != null) {
              run.exchange().variables().put(variable, ExchangeResponse.of(answer));
            }
            run.trace(
                SendRequestPolicy.this,
                "'%s' answered with status %d.",
                answer.url().withoutQuery(),
                answer.status());
            return StepResult.NEXT;
          });
    }

    @Override
    public void fail(HostFailure failure) {
      run.resume(
          () -> {
            if (ignore) {
              return giveUp(run, failure.message());
            }
            throw HostFailures.of(failure);
          });
    }

    private StepResult giveUp(PipelineRun current, String message) {
      if (variable != null) {
        current.exchange().variables().put(variable, null);
      }
      current.trace(SendRequestPolicy.this, "The error was ignored: %s", message);
      return StepResult.NEXT;
    }
  }
}
