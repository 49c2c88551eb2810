package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a message to the trace and to the telemetry sink
 * (learn.microsoft.com/azure/api-management/trace-policy).
 */
final class TracePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("trace")
                  .requiredLiteral("source")
                  .optionalLiteral(
                      "severity", new ValueRule.OneOf(List.of("verbose", "information", "error")))
                  .child(Shape.text("message"))
                  .children(Shape.of("metadata").requiredLiteral("name").required("value"))
                  .text(Shape.TextRule.EXPRESSION, false),
              TracePolicy::new)
          .inAllSections();

  private final String source;
  private final String severity;
  private final Value message;
  private final Map<String, Value> metadata = new LinkedHashMap<>();

  private TracePolicy(Parts parts) {
    super(parts);
    this.source = parts.literal("source");
    this.severity = parts.word("severity", "verbose");
    this.message = parts.child("message").map(Parts::text).orElse(parts.text());
    for (Parts each : parts.children("metadata")) {
      metadata.put(each.literal("name"), each.value("value"));
    }
    if (message == null) {
      parts.fault(
          "The element 'trace' has incomplete content. List of possible elements expected:"
              + " 'message'.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String text = String.valueOf(message.text(run));
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : metadata.entrySet()) {
      values.put(entry.getKey(), String.valueOf(entry.getValue().text(run)));
    }
    run.host().traces().record(source, severity, text, values);
    run.trace(this, "%s", text);
    return StepResult.NEXT;
  }
}
