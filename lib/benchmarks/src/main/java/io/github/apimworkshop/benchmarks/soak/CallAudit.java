package io.github.apimworkshop.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Puts what a caller got beside what the backends saw of the same call, and says where the policy
 * {@code circuit-breaker.xml} does not explain the one by the other. Thread-safe.
 */
final class CallAudit {
  private static final int EXAMPLES = 20;

  private final int attempts;
  private final BreakerWatch breakers;
  private final Map<Long, List<Hit>> open = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> outcomes = new ConcurrentSkipListMap<>();
  private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
  private final List<String> examples = new ArrayList<>();
  private final AtomicLong unexplained = new AtomicLong();
  private final AtomicLong finished = new AtomicLong();

  /** {@code attempts} is how often a call may reach a backend at most. */
  CallAudit(int attempts, int members) {
    this.attempts = attempts;
    this.breakers = new BreakerWatch(members);
  }

  void begin(long call) {
    open.put(call, new ArrayList<>(1));
  }

  void hit(long call, Hit hit) {
    List<Hit> hits = open.get(call);
    if (hits == null) {
      complain("call %d reached a backend after it was answered".formatted(call));
      return;
    }
    synchronized (hits) {
      hits.add(hit);
    }
    breakers.arrived(hit).ifPresent(wrong -> complain("call %d: %s".formatted(call, wrong)));
  }

  void end(long call, Outcome outcome) {
    List<Hit> seen = open.remove(call);
    if (seen == null) {
      complain("call %d was answered twice".formatted(call));
      return;
    }
    List<Hit> hits;
    synchronized (seen) {
      hits = List.copyOf(seen);
    }
    finished.incrementAndGet();
    count(outcomes, outcome.words());
    count(statuses, outcome.status());
    judge(call, hits, outcome)
        .ifPresent(
            wrong ->
                complain(
                    "call %d: %s; the caller got %s after %s"
                        .formatted(call, wrong, outcome.words(), hits)));
  }

  private Optional<String> judge(long call, List<Hit> hits, Outcome outcome) {
    if (hits.size() > attempts) {
      return Optional.of("more attempts than the policy allows");
    }
    if (hits.stream()
        .limit(Math.max(0, hits.size() - 1L))
        .anyMatch(h -> !h.behaviour().isRepeated())) {
      return Optional.of("tried again after an answer that is not tried again");
    }
    if (hits.isEmpty()) {
      boolean explained = outcome.status() == 503 && breakers.allMayBeOpen(System.nanoTime());
      return explained ? Optional.empty() : Optional.of("no backend was asked");
    }
    Behaviour last = hits.get(hits.size() - 1).behaviour();
    boolean exhausted = hits.size() < attempts && breakers.allMayBeOpen(System.nanoTime());
    boolean explained =
        switch (last) {
          case ANSWER, ANSWER_LATE ->
              outcome.status() == 200 && FaultyBackend.answer(call).equals(outcome.body());
          case THROTTLE ->
              hits.size() == attempts
                  ? outcome.status() == 429
                  : exhausted && outcome.status() == 503;
          case UNAVAILABLE -> (hits.size() == attempts || exhausted) && outcome.status() == 503;
          case ERROR, DROP -> outcome.status() == 500;
          case HALF, SHORT -> outcome.status() == 200 && outcome.body() == null;
        };
    return explained ? Optional.empty() : Optional.of("not what the last backend did");
  }

  private void complain(String what) {
    unexplained.incrementAndGet();
    synchronized (examples) {
      if (examples.size() < EXAMPLES) {
        examples.add(what);
      }
    }
  }

  private static <K> void count(Map<K, AtomicLong> counters, K key) {
    counters.computeIfAbsent(key, k -> new AtomicLong()).incrementAndGet();
  }

  /** Calls without an outcome so far. */
  int waiting() {
    return open.size();
  }

  long finished() {
    return finished.get();
  }

  long unexplained() {
    return unexplained.get();
  }

  List<String> examples() {
    synchronized (examples) {
      return List.copyOf(examples);
    }
  }

  Map<String, Long> outcomes() {
    return plain(outcomes);
  }

  Map<Integer, Long> statuses() {
    return plain(statuses);
  }

  private static <K> Map<K, Long> plain(Map<K, AtomicLong> counters) {
    var plain = new TreeMap<K, Long>();
    counters.forEach((key, count) -> plain.put(key, count.get()));
    return plain;
  }
}
