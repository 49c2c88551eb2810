package io.github.apimworkshop.localazure.backend;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * When a breaker opens and for how long.
 *
 * @param count failures that open it; 0 when {@code percentage} decides
 * @param percentage share of failures, 1 to 100, that opens it; 0 when {@code count} decides
 * @param interval the sliding window in which failures are counted
 * @param errorReasons values of {@code context.LastError.Reason} that count as failures
 * @param acceptRetryAfter whether a Retry-After answer replaces {@code tripDuration}
 */
public record CircuitBreakerRule(
    String name,
    int count,
    int percentage,
    Duration interval,
    List<StatusRange> statusRanges,
    Set<String> errorReasons,
    Duration tripDuration,
    boolean acceptRetryAfter) {

  /** Copies the collections. */
  public CircuitBreakerRule {
    statusRanges = List.copyOf(statusRanges);
    errorReasons = Set.copyOf(errorReasons);
  }

  boolean failsOn(int status) {
    for (StatusRange range : statusRanges) {
      if (range.contains(status)) {
        return true;
      }
    }
    return false;
  }

  boolean failsOn(String reason) {
    return errorReasons.contains(reason);
  }

  /** Status codes from {@code min} to {@code max}, both included. */
  public record StatusRange(int min, int max) {
    boolean contains(int status) {
      return min <= status && status <= max;
    }
  }
}
