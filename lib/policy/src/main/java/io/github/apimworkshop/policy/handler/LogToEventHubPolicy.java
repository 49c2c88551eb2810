package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.Optional;

/**
 * Sends a text to a logger (learn.microsoft.com/azure/api-management/log-to-eventhub-policy, read
 * 2026-11).
 */
final class LogToEventHubPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("log-to-eventhub")
                  .requiredLiteral("logger-id")
                  .optionalLiteral("partition-id")
                  .optional("partition-key")
                  .text(Shape.TextRule.EXPRESSION, true),
              LogToEventHubPolicy::new)
          .inAllSections();

  private final String logger;
  private final Value partition;
  private final Value text;

  private LogToEventHubPolicy(Parts parts) {
    super(parts);
    this.logger = parts.literal("logger-id");
    this.partition =
        parts.has("partition-id") ? parts.value("partition-id") : parts.value("partition-key");
    this.text = parts.text();
    if (parts.has("partition-id") && parts.has("partition-key")) {
      parts.fault(
          "Only one of the attributes 'partition-id' and 'partition-key' may be specified.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Optional<String> where =
        partition == null ? Optional.empty() : Optional.ofNullable(partition.text(run));
    run.host().events().send(logger, where, String.valueOf(text.text(run)));
    run.trace(this, "Event was sent to logger '%s'.", logger);
    return StepResult.NEXT;
  }
}
