package io.github.apimworkshop.localazure.backend;

import java.util.Arrays;

/**
 * Fulfilled when the share of failures in the interval reaches a percentage. The window moves in
 * sixtieths of the interval, so that its size does not depend on the number of calls.
 */
final class FailurePercentage implements FailureWindow {
  private static final int SLOTS = 60;

  private final int percentage;
  private final long slotMillis;
  private final long[] slotOf = new long[SLOTS];
  private final long[] calls = new long[SLOTS];
  private final long[] failures = new long[SLOTS];

  FailurePercentage(int percentage, long intervalMillis) {
    this.percentage = percentage;
    this.slotMillis = Math.max(1, intervalMillis / SLOTS);
    clear();
  }

  @Override
  public boolean add(boolean failed, long nowMillis) {
    long slot = nowMillis / slotMillis;
    int i = (int) (slot % SLOTS);
    if (slotOf[i] != slot) {
      slotOf[i] = slot;
      calls[i] = 0;
      failures[i] = 0;
    }
    calls[i]++;
    if (!failed) {
      return false;
    }
    failures[i]++;
    return reached(slot);
  }

  @Override
  public void clear() {
    Arrays.fill(slotOf, -1);
    Arrays.fill(calls, 0);
    Arrays.fill(failures, 0);
  }

  private boolean reached(long slot) {
    long allCalls = 0;
    long allFailures = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (slotOf[i] > slot - SLOTS) {
        allCalls += calls[i];
        allFailures += failures[i];
      }
    }
    return allFailures * 100 >= allCalls * percentage;
  }
}
