package io.github.apimworkshop.localazure.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The traces of the last traced requests, by trace id. Thread-safe. */
public final class TraceStore {
  private static final int KEPT = 500;

  private final Map<String, RequestTrace> traces =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RequestTrace> eldest) {
          return size() > KEPT;
        }
      };

  /** Keeps a trace, pushing out the oldest. */
  public synchronized void put(RequestTrace trace) {
    traces.put(trace.traceId(), trace);
  }

  /** The trace, while it is kept. */
  public synchronized Optional<RequestTrace> find(String traceId) {
    return Optional.ofNullable(traces.get(traceId));
  }
}
