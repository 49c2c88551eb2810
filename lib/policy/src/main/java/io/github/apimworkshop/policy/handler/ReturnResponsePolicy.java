package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.policy.context.ResponseMessage;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;

/**
 * Ends the pipeline with a response of its own
 * (learn.microsoft.com/azure/api-management/return-response-policy, read 2026-11).
 */
final class ReturnResponsePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("return-response")
                  .optionalLiteral("response-variable-name")
                  .policies(PolicyPlace.OWN_RESPONSE),
              ReturnResponsePolicy::new)
          .inAllSections();

  private final String variable;
  private final List<Step> changes;

  private ReturnResponsePolicy(Parts parts) {
    super(parts);
    this.variable = parts.literal("response-variable-name");
    this.changes = parts.steps();
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ExchangeResponse response = begin(run);
    run.setResponseDraft(response);
    for (Step change : changes) {
      change.execute(run);
    }
    run.setResponseDraft(null);
    run.exchange().setResponse(response);
    if (run.tracing()) {
      ObjectNode data = JsonNodeFactory.instance.objectNode();
      data.put("message", "Return response was applied");
      data.putObject("response")
          .putObject("status")
          .put("code", response.statusCode())
          .put("reason", response.statusReason());
      run.trace(this, data);
    }
    return StepResult.END;
  }

  private ExchangeResponse begin(PipelineRun run) throws PolicyFailure {
    if (variable == null) {
      return ExchangeResponse.empty();
    }
    Object stored = run.exchange().variables().get(variable);
    if (stored instanceof ResponseMessage message) {
      return ExchangeResponse.copyOf(message);
    }
    throw PolicyFailure.internal(
        null, "Context variable '" + variable + "' does not hold a response.");
  }
}
