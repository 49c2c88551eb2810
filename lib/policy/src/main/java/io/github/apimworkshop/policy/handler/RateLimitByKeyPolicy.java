package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.UsageCounters;
import io.github.apimworkshop.policy.host.UsageCounters.CounterKey;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;
import java.time.Instant;

/**
 * Allows so many calls per key in a sliding window; the check comes before the call, a conditional
 * increment after the response (learn.microsoft.com/azure/api-management/rate-limit-by-key-policy,
 * read 2026-11).
 */
final class RateLimitByKeyPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              LimitReport.declare(
                  Shape.of("rate-limit-by-key")
                      .required("calls", new ValueRule.Whole(1, Integer.MAX_VALUE))
                      .required("renewal-period", new ValueRule.Whole(1, 300))
                      .required("counter-key")
                      .optional("increment-condition", new ValueRule.Bool())
                      .optional("increment-count", new ValueRule.Whole(1, Integer.MAX_VALUE))),
              RateLimitByKeyPolicy::new)
          .in(PolicyPlace.INBOUND);

  private final Value calls;
  private final Value period;
  private final Value key;
  private final Value condition;
  private final Value count;
  private final LimitReport report;

  private RateLimitByKeyPolicy(Parts parts) {
    super(parts);
    this.calls = parts.value("calls");
    this.period = parts.value("renewal-period");
    this.key = parts.value("counter-key");
    this.condition = parts.value("increment-condition");
    this.count = parts.value("increment-count", "1");
    this.report = LimitReport.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    UsageCounters usage = run.host().usage();
    CounterKey counter = new CounterKey("rate-limit", String.valueOf(key.text(run)));
    int limit = calls.int32(run);
    Duration window = Duration.ofSeconds(period.int32(run));
    Instant now = run.host().clock().instant();
    long used = usage.used(counter, window, now);
    report.total().tell(exchange, limit);
    if (used >= limit) {
      report.remaining().tell(exchange, 0);
      throw RateLimits.exceeded(exchange, usage.untilBelow(counter, limit, window, now), report);
    }
    if (condition == null) {
      int amount = count.int32(run);
      usage.add(counter, amount, now);
      report.remaining().tell(exchange, Math.max(0, limit - used - amount));
    } else {
      report.remaining().tell(exchange, limit - used);
      exchange.onCompletion(() -> incrementIfWanted(run, usage, counter));
    }
    run.trace(this, "Rate limit counter '%s': %d of %d calls used.", counter.key(), used, limit);
    return StepResult.NEXT;
  }

  private void incrementIfWanted(PipelineRun run, UsageCounters usage, CounterKey counter) {
    try {
      if (condition.bool(run)) {
        usage.add(counter, count.int32(run), run.host().clock().instant());
      }
    } catch (PolicyFailure failure) {
      run.trace(this, "Increment condition failed: %s", failure.getMessage());
    }
  }
}
