package io.github.apimworkshop.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Tells cells that were sent before a failure from cells that were sent after it.
 *
 * <p>Front ends date their requests by their own clock, which in a browser need not agree with
 * ours. The smallest delay seen so far is taken as the offset between the two clocks. Thread-safe.
 */
final class RunAllQueue {
  private final Clock clock;
  private Duration offset;
  private boolean stopsOnError;
  private Instant failedAt = Instant.MIN;

  RunAllQueue(Clock clock) {
    this.clock = clock;
  }

  /** False if the request of that date waited in the queue while an earlier cell failed. */
  synchronized boolean admits(String date, boolean stopOnError) {
    stopsOnError = stopOnError;
    Optional<Instant> sent = parse(date);
    if (sent.isEmpty()) {
      return true;
    }
    Duration delay = Duration.between(sent.get(), clock.instant());
    if (offset == null || delay.compareTo(offset) < 0) {
      offset = delay;
    }
    return !sent.get().plus(offset).isBefore(failedAt);
  }

  /** The cell admitted last has failed. */
  synchronized void cellFailed() {
    if (stopsOnError) {
      failedAt = clock.instant();
    }
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
