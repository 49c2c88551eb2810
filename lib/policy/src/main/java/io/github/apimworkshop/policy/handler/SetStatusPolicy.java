package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;

/** Sets status code and reason (learn.microsoft.com/azure/api-management/set-status-policy). */
final class SetStatusPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("set-status")
                  .required("code", new ValueRule.Whole(100, 999))
                  .optional("reason"),
              SetStatusPolicy::new)
          .in(
              PolicyPlace.BACKEND,
              PolicyPlace.OUTBOUND,
              PolicyPlace.ON_ERROR,
              PolicyPlace.OWN_RESPONSE);

  private final Value code;
  private final Value reason;
  private final boolean own;

  private SetStatusPolicy(Parts parts) {
    super(parts);
    this.code = parts.value("code");
    this.reason = parts.value("reason");
    this.own = parts.place() == PolicyPlace.OWN_RESPONSE;
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ExchangeResponse response = own ? run.responseDraft() : run.exchange().response();
    int status = code.int32(run);
    String phrase = reason == null ? null : reason.text(run);
    if (phrase == null) {
      phrase = ReasonPhrases.of(status);
    }
    response.setStatus(status, phrase);
    if (run.tracing()) {
      ObjectNode data = JsonNodeFactory.instance.objectNode();
      data.putArray("message")
          .add("Response status code was set to " + status)
          .add("Response status reason was set to '" + phrase + "'");
      run.trace(this, data);
    }
    return StepResult.NEXT;
  }
}
