package io.github.apimworkshop.localazure.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The last calls of all gateways. Thread-safe and lock-free. */
public final class CallLog {
  private final AtomicReferenceArray<CallRecord> ring;
  private final AtomicLong written = new AtomicLong();

  /** Remembers the last {@code size} calls. */
  public CallLog(int size) {
    this.ring = new AtomicReferenceArray<>(size);
  }

  /** Adds a call, pushing out the oldest. */
  public void add(CallRecord call) {
    ring.set((int) (written.getAndIncrement() % ring.length()), call);
  }

  /** How many calls were added so far. */
  public long total() {
    return written.get();
  }

  /** Up to {@code limit} calls, the newest first. */
  public List<CallRecord> newest(int limit) {
    List<CallRecord> calls = new ArrayList<>();
    long end = written.get();
    for (long i = end - 1; i >= Math.max(0, end - ring.length()) && calls.size() < limit; i--) {
      CallRecord call = ring.get((int) (i % ring.length()));
      if (call != null) {
        calls.add(call);
      }
    }
    return calls;
  }
}
