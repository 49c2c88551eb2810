package io.github.apimworkshop.localazure.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The traces of the last traced requests, by trace id. Thread-safe. */
public final class TraceStore {
  private static final int KEPT = 500;

  private final Map<String, ObjectNode> traces =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ObjectNode> eldest) {
          return size() > KEPT;
        }
      };

  /** Keeps a trace, pushing out the oldest. */
  public synchronized void put(String traceId, ObjectNode trace) {
    traces.put(traceId, trace);
  }

  /** The trace, while it is kept. */
  public synchronized Optional<ObjectNode> find(String traceId) {
    return Optional.ofNullable(traces.get(traceId));
  }
}
