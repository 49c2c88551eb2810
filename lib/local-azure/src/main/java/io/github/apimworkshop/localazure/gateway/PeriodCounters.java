package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.host.QuotaCounters;
import io.github.apimworkshop.policy.host.UsageCounters.CounterKey;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts per fixed period; only the newest period of a counter is kept. */
final class PeriodCounters implements QuotaCounters {
  private record Period(Instant start, long used) {}

  private final Map<CounterKey, Period> periods = new ConcurrentHashMap<>();

  @Override
  public long used(CounterKey counter, Instant periodStart) {
    Period period = periods.get(counter);
    return period == null || !period.start.equals(periodStart) ? 0 : period.used;
  }

  @Override
  public void add(CounterKey counter, long amount, Instant periodStart) {
    periods.merge(
        counter,
        new Period(periodStart, amount),
        (old, added) ->
            old.start.equals(periodStart)
                ? new Period(periodStart, old.used + amount)
                : old.start.isAfter(periodStart) ? old : added);
  }
}
