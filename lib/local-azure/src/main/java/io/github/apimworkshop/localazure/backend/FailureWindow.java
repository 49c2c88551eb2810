package io.github.apimworkshop.localazure.backend;

/** Counts outcomes in a sliding window and says when a rule is fulfilled. Not thread-safe. */
interface FailureWindow {
  /** Books one outcome; true when the breaker has to open. */
  boolean add(boolean failed, long nowMillis);

  void clear();

  static FailureWindow of(CircuitBreakerRule rule) {
    long interval = rule.interval().toMillis();
    return rule.count() > 0
        ? new FailureCount(rule.count(), interval)
        : new FailurePercentage(rule.percentage(), interval);
  }
}
