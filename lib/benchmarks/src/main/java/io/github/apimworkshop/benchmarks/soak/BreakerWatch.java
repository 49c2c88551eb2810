package io.github.apimworkshop.benchmarks.soak;

import java.time.Duration;
import java.util.Optional;

/**
 * Knows from the 429 answers alone when the circuit breaker of each member must be open, give or
 * take a grace for what was under way. Thread-safe.
 */
final class BreakerWatch {
  private static final long GRACE = Duration.ofSeconds(2).toNanos();
  private static final long OPEN = FaultyBackend.RETRY_AFTER.toNanos();

  private final long[] openedAt;
  private final boolean[] everOpened;

  BreakerWatch(int members) {
    this.openedAt = new long[members];
    this.everOpened = new boolean[members];
  }

  /** Says what is wrong with asking this member now, if anything is. */
  synchronized Optional<String> arrived(Hit hit) {
    int member = hit.backend();
    long open = hit.nanos() - openedAt[member];
    Optional<String> wrong = Optional.empty();
    if (everOpened[member] && open > GRACE && open < OPEN - GRACE) {
      wrong = Optional.of("backend %d was asked while its breaker was open".formatted(member + 1));
    } else if (member > 0 && !mayBeOpen(0, hit.nanos())) {
      wrong =
          Optional.of(
              "backend %d of priority 2 was asked while priority 1 was free".formatted(member + 1));
    }
    if (hit.behaviour() == Behaviour.THROTTLE && !(everOpened[member] && open < OPEN - GRACE)) {
      openedAt[member] = hit.nanos();
      everOpened[member] = true;
    }
    return wrong;
  }

  /** Whether no member may be asked at this time. */
  synchronized boolean allMayBeOpen(long nanos) {
    for (int member = 0; member < openedAt.length; member++) {
      if (!mayBeOpen(member, nanos)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeOpen(int member, long nanos) {
    return everOpened[member] && nanos - openedAt[member] < OPEN + GRACE;
  }
}
