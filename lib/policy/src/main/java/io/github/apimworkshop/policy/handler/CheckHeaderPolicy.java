package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;

/**
 * Asks for a header, or for one of some values
 * (learn.microsoft.com/azure/api-management/check-header-policy).
 */
final class CheckHeaderPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("check-header")
                  .required("name")
                  .required("failed-check-httpcode", new ValueRule.Whole(100, 999))
                  .required("failed-check-error-message")
                  .required("ignore-case", new ValueRule.Bool())
                  .children(Shape.of("value").text(Shape.TextRule.EXPRESSION, false)),
              CheckHeaderPolicy::new)
          .in(PolicyPlace.INBOUND);

  private final Value name;
  private final Value status;
  private final Value message;
  private final Value ignoreCase;
  private final List<Value> allowed;

  private CheckHeaderPolicy(Parts parts) {
    super(parts);
    this.name = parts.value("name");
    this.status = parts.value("failed-check-httpcode");
    this.message = parts.value("failed-check-error-message");
    this.ignoreCase = parts.value("ignore-case");
    this.allowed = parts.texts("value");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Headers headers = run.exchange().request().headers();
    String header = name.text(run);
    if (!headers.contains(header)) {
      throw failure(
          run,
          "HeaderNotFound",
          "Header " + header + " was not found in the request. Access denied.");
    }
    if (!allowed.isEmpty() && !matches(headers.values(header), run)) {
      throw failure(
          run,
          "HeaderValueNotAllowed",
          "Header "
              + header
              + " value of "
              + headers.joined(header)
              + " is not allowed. Access denied.");
    }
    run.trace(this, "Header '%s' was accepted.", header);
    return StepResult.NEXT;
  }

  private boolean matches(List<String> values, PipelineRun run) throws PolicyFailure {
    boolean anyCase = ignoreCase.bool(run);
    for (Value each : allowed) {
      String wanted = String.valueOf(each.text(run));
      for (String value : values) {
        if (anyCase ? value.equalsIgnoreCase(wanted) : value.equals(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private PolicyFailure failure(PipelineRun run, String reason, String text) throws PolicyFailure {
    int code = status.int32(run);
    return PolicyFailure.withStatus(
        code, ReasonPhrases.of(code), reason, text, String.valueOf(message.text(run)));
  }
}
