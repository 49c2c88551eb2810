package io.github.apimworkshop.localazure.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Ends calls whose answer takes too long. Nearly all are answered long before, so calls with the
 * same limit stand in one line behind one timer. Belongs to one event loop.
 */
final class CallTimeouts {
  private final BiConsumer<Duration, Runnable> timer;
  private final LongSupplier nanoTime;
  private final Map<Duration, Line> lines = new HashMap<>();

  /**
   * @param timer runs something once after a time, on the event loop
   * @param nanoTime as {@link System#nanoTime()}
   */
  CallTimeouts(BiConsumer<Duration, Runnable> timer, LongSupplier nanoTime) {
    this.timer = timer;
    this.nanoTime = nanoTime;
  }

  /** Ends the call when {@code limit} has passed, unless it is taken out of its line before. */
  Line add(PendingCall call, Duration limit) {
    Line line = lines.computeIfAbsent(limit, Line::new);
    line.ends.put(call, nanoTime.getAsLong() + limit.toNanos());
    return line;
  }

  /** Calls with the same limit, the one that began first in front. */
  final class Line {
    private final Duration limit;
    private final Map<PendingCall, Long> ends = new LinkedHashMap<>();

    private Line(Duration limit) {
      this.limit = limit;
      timer.accept(limit, this::endOverdue);
    }

    void remove(PendingCall call) {
      ends.remove(call);
    }

    private void endOverdue() {
      while (!ends.isEmpty()) {
        Map.Entry<PendingCall, Long> first = ends.entrySet().iterator().next();
        long left = first.getValue() - nanoTime.getAsLong();
        if (left > 0) {
          timer.accept(Duration.ofNanos(left), this::endOverdue);
          return;
        }
        ends.remove(first.getKey());
        first.getKey().timeOut();
      }
      lines.remove(limit);
    }
  }
}
