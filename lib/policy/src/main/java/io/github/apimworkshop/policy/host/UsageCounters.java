package io.github.apimworkshop.policy.host;

import java.time.Duration;
import java.time.Instant;

/** Sliding-window counters behind rate limits and token limits. Thread-safe. */
public interface UsageCounters {
  /** Identity of a counter: policies of one kind that use the same key share the count. */
  record CounterKey(String kind, String key) {}

  /** What was used in the window that ends at {@code now}. */
  long used(CounterKey counter, Duration window, Instant now);

  /** Books usage at {@code now}; amounts below zero give back. */
  void add(CounterKey counter, long amount, Instant now);

  /**
   * Time until less than {@code limit} is used in the window if nothing is added; zero if that is
   * so already.
   */
  Duration untilBelow(CounterKey counter, long limit, Duration window, Instant now);
}
