package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.host.UsageCounters;
import io.github.apimworkshop.policy.host.UsageCounters.CounterKey;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;
import java.time.Instant;

/**
 * Allows so many calls per subscription in a sliding window
 * (learn.microsoft.com/azure/api-management/rate-limit-policy, read 2026-11).
 */
final class RateLimitPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              LimitReport.declare(CallAllowance.declare("rate-limit", false)), RateLimitPolicy::new)
          .in(PolicyPlace.INBOUND)
          .scopes(
              PolicyScope.WORKSPACE, PolicyScope.PRODUCT, PolicyScope.API, PolicyScope.OPERATION)
          .once();

  private final CallAllowance allowance;
  private final LimitReport report;

  private RateLimitPolicy(Parts parts) {
    super(parts);
    this.allowance = CallAllowance.of(parts, "api", parts.info().scope().word());
    this.report = LimitReport.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    UsageCounters usage = run.host().usage();
    Instant now = run.host().clock().instant();
    String caller = Callers.key(exchange);
    var applying = allowance.matching(exchange);
    for (CallAllowance each : applying) {
      CounterKey counter = counter(each, caller);
      Duration window = Duration.ofSeconds(each.period());
      if (usage.used(counter, window, now) >= each.calls()) {
        report.total().tell(exchange, each.calls());
        report.remaining().tell(exchange, 0);
        throw RateLimits.exceeded(
            exchange, usage.untilBelow(counter, each.calls(), window, now), report);
      }
    }
    for (CallAllowance each : applying) {
      CounterKey counter = counter(each, caller);
      usage.add(counter, 1, now);
      long used = usage.used(counter, Duration.ofSeconds(each.period()), now);
      report.total().tell(exchange, each.calls());
      report.remaining().tell(exchange, Math.max(0, each.calls() - used));
    }
    run.trace(this, "The call is within the rate limit.");
    return StepResult.NEXT;
  }

  private static CounterKey counter(CallAllowance allowance, String caller) {
    return new CounterKey("rate-limit-subscription", caller + "/" + allowance.counter());
  }
}
