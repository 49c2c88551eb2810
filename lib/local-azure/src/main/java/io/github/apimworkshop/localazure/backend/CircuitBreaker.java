package io.github.apimworkshop.localazure.backend;

import io.github.apimworkshop.policy.host.BackendAnswer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * State of one backend in one gateway unit, shared by every pool and API that uses the backend.
 * Once the trip time is over the breaker is closed again with an empty history; the service
 * documents no half-open probe. Thread-safe.
 */
public final class CircuitBreaker {
  private final Optional<CircuitBreakerRule> rule;
  private final FailureWindow window;
  private volatile long openUntilMillis = Long.MIN_VALUE;
  private volatile BackendAnswer tripAnswer;
  private long trips;

  /** A closed breaker; without a rule it never opens. */
  public CircuitBreaker(Optional<CircuitBreakerRule> rule) {
    this.rule = rule;
    this.window = rule.map(FailureWindow::of).orElse(null);
  }

  /** Whether a call may be sent now. */
  public boolean allows(long nowMillis) {
    return nowMillis >= openUntilMillis;
  }

  /** Books the answer of the backend. */
  public void answered(BackendAnswer answer, long nowMillis) {
    if (window == null) {
      return;
    }
    boolean failed = rule.get().failsOn(answer.status());
    if (failed || rule.get().percentage() > 0) {
      OptionalLong retryAfter =
          failed && rule.get().acceptRetryAfter()
              ? RetryAfter.millis(answer.headers().joined("Retry-After"), nowMillis)
              : OptionalLong.empty();
      book(failed, retryAfter, answer, nowMillis);
    }
  }

  /** Books a call without an answer; {@code reason} is what LastError.Reason would show. */
  public void failed(String reason, long nowMillis) {
    if (window != null) {
      book(rule.get().failsOn(reason), OptionalLong.empty(), null, nowMillis);
    }
  }

  /** Milliseconds until the breaker closes; 0 when it is closed. */
  public long millisToRecovery(long nowMillis) {
    return openUntilMillis == Long.MIN_VALUE ? 0 : Math.max(0, openUntilMillis - nowMillis);
  }

  /** The answer that opened the breaker last. */
  public Optional<BackendAnswer> tripAnswer() {
    return Optional.ofNullable(tripAnswer);
  }

  /** How often the breaker has opened. */
  public synchronized long trips() {
    return trips;
  }

  /** Closes the breaker and forgets all failures. */
  public synchronized void reset() {
    openUntilMillis = Long.MIN_VALUE;
    if (window != null) {
      window.clear();
    }
  }

  Optional<CircuitBreakerRule> rule() {
    return rule;
  }

  private synchronized void book(
      boolean failed, OptionalLong retryAfter, BackendAnswer answer, long nowMillis) {
    if (nowMillis < openUntilMillis || !window.add(failed, nowMillis)) {
      return;
    }
    window.clear();
    trips++;
    tripAnswer = answer;
    openUntilMillis = nowMillis + retryAfter.orElse(rule.get().tripDuration().toMillis());
  }
}
