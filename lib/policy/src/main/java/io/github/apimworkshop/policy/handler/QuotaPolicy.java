package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Instant;
import java.util.List;

/**
 * Limits calls and bandwidth per subscription and period
 * (learn.microsoft.com/azure/api-management/quota-policy, read 2026-11).
 */
final class QuotaPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(CallAllowance.declare("quota", true), QuotaPolicy::new)
          .in(PolicyPlace.INBOUND)
          .scopes(PolicyScope.PRODUCT)
          .once();

  private final CallAllowance allowance;

  private QuotaPolicy(Parts parts) {
    super(parts);
    this.allowance = CallAllowance.of(parts, "api", parts.info().scope().word());
    if (!parts.has("calls") && !parts.has("bandwidth")) {
      parts.fault("At least one of the attributes 'calls' and 'bandwidth' must be specified.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    String caller = Callers.key(exchange);
    List<QuotaMeter> meters =
        allowance.matching(exchange).stream()
            .map(
                each ->
                    QuotaMeter.of(
                        run,
                        "quota",
                        caller + "/" + each.counter(),
                        each.calls(),
                        each.bandwidth(),
                        each.period(),
                        start(exchange)))
            .toList();
    for (QuotaMeter meter : meters) {
      meter.check();
    }
    for (QuotaMeter meter : meters) {
      meter.addCalls(1);
      meter.addTransfer();
    }
    run.trace(this, "The call is within the quota.");
    return StepResult.NEXT;
  }

  /** Periods are counted from the start of the subscription. */
  private static Instant start(Exchange exchange) {
    if (exchange.subscription() == null) {
      return Instant.EPOCH;
    }
    Instant created = exchange.subscription().createdDate();
    return created == null ? Instant.EPOCH : created;
  }
}
