package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.ArrayList;
import java.util.List;

/** What a validation policy found; one finding that must be prevented ends the request. */
final class ValidationFindings {
  private final List<String> messages = new ArrayList<>();
  private String prevented;

  void add(ValidationAction action, String message) {
    if (action != ValidationAction.IGNORE) {
      messages.add(message);
    }
    if (action == ValidationAction.PREVENT && prevented == null) {
      prevented = message;
    }
  }

  /** A request that does not fit is answered with 400, a response with 502. */
  void settle(PipelineRun run, PolicyStep step, String variable, boolean request)
      throws PolicyFailure {
    if (variable != null && !messages.isEmpty()) {
      run.exchange().variables().put(variable, String.join("\n", messages));
    }
    if (prevented == null) {
      run.trace(step, "Validation found %d problems.", messages.size());
      return;
    }
    throw PolicyFailure.withStatus(
        request ? 400 : 502,
        request ? "Bad Request" : "Bad Gateway",
        "ValidationFailed",
        prevented,
        request
            ? prevented
            : "The request could not be processed due to an internal error. Contact the API"
                + " owner.");
  }
}
