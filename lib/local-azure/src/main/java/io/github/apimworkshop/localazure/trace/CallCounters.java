package io.github.apimworkshop.localazure.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls by service and status, and attempts by backend and status. Thread-safe. */
public final class CallCounters {
  /** {@code status} 0 stands for no answer. */
  public record Label(String service, String name, int status) {}

  private final Map<Label, LongAdder> calls = new ConcurrentHashMap<>();
  private final Map<Label, LongAdder> attempts = new ConcurrentHashMap<>();
  private final Map<Label, LongAdder> attemptMicros = new ConcurrentHashMap<>();

  /** Counts a finished call with its attempts. */
  public void add(CallRecord call) {
    add(calls, new Label(call.service(), call.api(), call.status()), 1);
    for (Attempt attempt : call.attempts()) {
      Label key = new Label(call.service(), attempt.backend(), attempt.status());
      add(attempts, key, 1);
      add(attemptMicros, key, attempt.micros());
    }
  }

  /** Calls by API and status. */
  public Map<Label, LongAdder> calls() {
    return calls;
  }

  /** Attempts by backend and status. */
  public Map<Label, LongAdder> attempts() {
    return attempts;
  }

  /** Sum of the durations of attempts in microseconds. */
  public Map<Label, LongAdder> attemptMicros() {
    return attemptMicros;
  }

  private static void add(Map<Label, LongAdder> counters, Label key, long amount) {
    LongAdder adder = counters.get(key);
    if (adder == null) {
      adder = counters.computeIfAbsent(key, k -> new LongAdder());
    }
    adder.add(amount);
  }
}
