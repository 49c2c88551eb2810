package io.github.apimworkshop.localazure.trace;

import io.github.apimworkshop.policy.host.MetricsSink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Metrics that policies emit, token metrics among them, summed per set of dimensions. Thread-safe.
 */
public final class CustomMetrics implements MetricsSink {
  private static final int MOST_SERIES = 10_000;

  /** Sums of one series. */
  public record Series(
      String namespace, String name, Map<String, String> dimensions, long count, double sum) {}

  private record Key(String namespace, String name, Map<String, String> dimensions) {}

  private final Map<Key, Series> series = new ConcurrentHashMap<>();

  @Override
  public void emit(String namespace, String name, double value, Map<String, String> dimensions) {
    Key key = new Key(namespace == null ? "" : namespace, name, Map.copyOf(dimensions));
    if (series.size() >= MOST_SERIES && !series.containsKey(key)) {
      return;
    }
    series.merge(
        key,
        new Series(key.namespace, name, key.dimensions, 1, value),
        (old, one) ->
            new Series(
                old.namespace(),
                old.name(),
                old.dimensions(),
                old.count() + 1,
                old.sum() + one.sum()));
  }

  /** All series, in no particular order. */
  public List<Series> series() {
    return List.copyOf(series.values());
  }
}
