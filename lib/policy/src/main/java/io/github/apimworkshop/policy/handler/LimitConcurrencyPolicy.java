package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.QuotaCounters;
import io.github.apimworkshop.policy.host.UsageCounters.CounterKey;
import io.github.apimworkshop.policy.pipeline.Block;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Instant;
import java.util.List;

/**
 * Lets only so many requests run its policies at a time; the others get 429 at once
 * (learn.microsoft.com/azure/api-management/limit-concurrency-policy, read 2026-11).
 */
final class LimitConcurrencyPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("limit-concurrency")
                  .required("key")
                  .requiredLiteral("max-count", new ValueRule.Whole(1, Integer.MAX_VALUE))
                  .policies(),
              LimitConcurrencyPolicy::new)
          .inAllSections();

  /** The number of requests inside is a count that never begins a new period. */
  private static final Instant ALWAYS = Instant.EPOCH;

  private final Value key;
  private final int maxCount;
  private final List<Step> steps;

  private LimitConcurrencyPolicy(Parts parts) {
    super(parts);
    this.key = parts.value("key");
    this.maxCount = parts.whole("max-count", 1);
    this.steps = parts.steps();
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    CounterKey counter = new CounterKey("limit-concurrency", String.valueOf(key.text(run)));
    QuotaCounters counters = run.host().quotas();
    counters.add(counter, 1, ALWAYS);
    if (counters.used(counter, ALWAYS) > maxCount) {
      counters.add(counter, -1, ALWAYS);
      throw PolicyFailure.withStatus(
          429,
          "Too Many Requests",
          "ConcurrencyLimitExceeded",
          "Concurrency limit is exceeded.",
          "Concurrency limit is exceeded.");
    }
    run.trace(this, "Concurrency limit for key '%s' allows the request.", counter.key());
    run.enter(
        new Block(this, steps) {
          @Override
          protected void left(PipelineRun current) {
            counters.add(counter, -1, ALWAYS);
          }
        });
    return StepResult.NEXT;
  }
}
