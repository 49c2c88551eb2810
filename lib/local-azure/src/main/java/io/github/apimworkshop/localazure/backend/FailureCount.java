package io.github.apimworkshop.localazure.backend;

import java.util.Arrays;

/** Fulfilled when {@code count} failures fall into one interval; remembers only that many. */
final class FailureCount implements FailureWindow {
  private final long[] times;
  private final long intervalMillis;
  private int next;

  FailureCount(int count, long intervalMillis) {
    this.times = new long[count];
    this.intervalMillis = intervalMillis;
    clear();
  }

  @Override
  public boolean add(boolean failed, long nowMillis) {
    if (!failed) {
      return false;
    }
    times[next] = nowMillis;
    next = (next + 1) % times.length;
    long oldest = times[next];
    return oldest != Long.MIN_VALUE && nowMillis - oldest < intervalMillis;
  }

  @Override
  public void clear() {
    Arrays.fill(times, Long.MIN_VALUE);
    next = 0;
  }
}
