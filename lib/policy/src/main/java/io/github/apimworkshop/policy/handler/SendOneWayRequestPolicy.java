package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.pipeline.Block;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;

/**
 * Sends a request of its own and does not wait for the answer
 * (learn.microsoft.com/azure/api-management/send-one-way-request-policy, read 2026-11).
 */
final class SendOneWayRequestPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              RequestRecipe.declare(Shape.of("send-one-way-request")), SendOneWayRequestPolicy::new)
          .inAllSections();

  private final RequestRecipe recipe;

  private SendOneWayRequestPolicy(Parts parts) {
    super(parts);
    this.recipe = RequestRecipe.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    run.setDraft(recipe.begin(run));
    run.enter(new Making());
    return StepResult.NEXT;
  }

  private final class Making extends Block {
    Making() {
      super(SendOneWayRequestPolicy.this, recipe.steps());
    }

    @Override
    protected StepResult finished(PipelineRun run) throws PolicyFailure {
      var call = recipe.finish(run);
      run.trace(SendOneWayRequestPolicy.this, "Request was sent to '%s'.", call.url());
      run.host().send(call, new Nobody());
      return StepResult.NEXT;
    }

    @Override
    protected void left(PipelineRun run) {
      run.setDraft(null);
    }
  }

  private static final class Nobody implements Completion<BackendAnswer> {
    @Override
    public void complete(BackendAnswer value) {}

    @Override
    public void fail(HostFailure failure) {}
  }
}
