package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;

/**
 * Replaces a text in the body (learn.microsoft.com/azure/api-management/find-and-replace-policy).
 */
final class FindAndReplacePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("find-and-replace").required("from").required("to"),
              FindAndReplacePolicy::new)
          .inAllSections()
          .readingResponseBody();

  private final MessageTarget target;
  private final Value from;
  private final Value to;

  private FindAndReplacePolicy(Parts parts) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
    this.from = parts.value("from");
    this.to = parts.value("to");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    byte[] body = target.body(run);
    String wanted = from.text(run);
    String other = to.text(run);
    if (body != null && wanted != null && !wanted.isEmpty()) {
      String text = new String(body, StandardCharsets.UTF_8);
      String replaced = text.replace(wanted, other == null ? "" : other);
      target.setBody(run, replaced.getBytes(StandardCharsets.UTF_8));
    }
    run.trace(this, "Occurrences in the body were replaced.");
    return StepResult.NEXT;
  }
}
