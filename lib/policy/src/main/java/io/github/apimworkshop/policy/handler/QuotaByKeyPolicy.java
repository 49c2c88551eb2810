package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * Limits calls and bandwidth per key and period
 * (learn.microsoft.com/azure/api-management/quota-by-key-policy, read 2026-11).
 */
final class QuotaByKeyPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("quota-by-key")
                  .optionalLiteral("calls", new ValueRule.Whole(1, Integer.MAX_VALUE))
                  .optionalLiteral("bandwidth", new ValueRule.Whole(1, Integer.MAX_VALUE))
                  .requiredLiteral("renewal-period", new ValueRule.Whole(0, Integer.MAX_VALUE))
                  .required("counter-key")
                  .optional("increment-condition", new ValueRule.Bool())
                  .optional("increment-count", new ValueRule.Whole(1, Integer.MAX_VALUE))
                  .optionalLiteral("first-period-start"),
              QuotaByKeyPolicy::new)
          .in(PolicyPlace.INBOUND);

  private final int calls;
  private final int bandwidth;
  private final int period;
  private final Value key;
  private final Value condition;
  private final Value count;
  private final Instant firstPeriodStart;

  private QuotaByKeyPolicy(Parts parts) {
    super(parts);
    this.calls = parts.whole("calls", 0);
    this.bandwidth = parts.whole("bandwidth", 0);
    this.period = parts.whole("renewal-period", 0);
    this.key = parts.value("counter-key");
    this.condition = parts.value("increment-condition");
    this.count = parts.value("increment-count", "1");
    this.firstPeriodStart = start(parts);
    if (!parts.has("calls") && !parts.has("bandwidth")) {
      parts.fault("At least one of the attributes 'calls' and 'bandwidth' must be specified.");
    }
  }

  private static Instant start(Parts parts) {
    String text = parts.literal("first-period-start");
    if (text == null) {
      return Instant.EPOCH;
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeParseException notADate) {
      parts.fault("'" + text + "' is not a point in time.", "write it as yyyy-MM-ddTHH:mm:ssZ");
      return Instant.EPOCH;
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    QuotaMeter meter =
        QuotaMeter.of(
            run,
            "quota-by-key",
            String.valueOf(key.text(run)),
            calls,
            bandwidth,
            period,
            firstPeriodStart);
    meter.check();
    if (condition == null) {
      meter.addCalls(count.int32(run));
    } else {
      run.exchange().onCompletion(() -> incrementIfWanted(run, meter));
    }
    meter.addTransfer();
    run.trace(this, "The call is within the quota.");
    return StepResult.NEXT;
  }

  private void incrementIfWanted(PipelineRun run, QuotaMeter meter) {
    try {
      if (condition.bool(run)) {
        meter.addCalls(count.int32(run));
      }
    } catch (PolicyFailure failure) {
      run.trace(this, "Increment condition failed: %s", failure.getMessage());
    }
  }
}
