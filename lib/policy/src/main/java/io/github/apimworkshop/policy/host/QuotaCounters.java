package io.github.apimworkshop.policy.host;

import java.time.Instant;

/** Counters of fixed periods behind quotas. Thread-safe. */
public interface QuotaCounters {
  /** What was used since {@code periodStart}; an older period of the same counter is forgotten. */
  long used(UsageCounters.CounterKey counter, Instant periodStart);

  /** Books usage in the period that began at {@code periodStart}. */
  void add(UsageCounters.CounterKey counter, long amount, Instant periodStart);
}
