package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.Locale;

/** Sets the request method (learn.microsoft.com/azure/api-management/set-method-policy). */
final class SetMethodPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(Shape.text("set-method"), SetMethodPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.ON_ERROR, PolicyPlace.OWN_REQUEST);

  private final Value method;
  private final boolean own;

  private SetMethodPolicy(Parts parts) {
    super(parts);
    this.method = parts.text();
    this.own = parts.place() == PolicyPlace.OWN_REQUEST;
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String text = String.valueOf(method.text(run)).strip().toUpperCase(Locale.ROOT);
    if (own) {
      run.draft().setMethod(text);
    } else {
      run.exchange().request().setMethod(text);
    }
    run.trace(this, "Request method was set to '%s'.", text);
    return StepResult.NEXT;
  }
}
