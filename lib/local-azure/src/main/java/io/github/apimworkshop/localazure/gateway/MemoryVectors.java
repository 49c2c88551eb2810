package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.host.VectorCache;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Vectors compared one by one, which is quick enough for the hundreds a class makes. */
final class MemoryVectors implements VectorCache {
  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(float[] vector, byte[] value, long untilMillis) {}

  private final Clock clock;
  private final int sizePerPartition;
  private final Map<String, Deque<Entry>> partitions = new ConcurrentHashMap<>();

  MemoryVectors(Clock clock, int sizePerPartition) {
    this.clock = clock;
    this.sizePerPartition = sizePerPartition;
  }

  @Override
  public Optional<byte[]> nearest(String partition, float[] vector, double maxDistance) {
    Deque<Entry> entries = partitions.get(partition);
    if (entries == null) {
      return Optional.empty();
    }
    long now = clock.millis();
    Entry best = null;
    double bestDistance = maxDistance;
    synchronized (entries) {
      entries.removeIf(entry -> entry.untilMillis <= now);
      for (Entry entry : entries) {
        double distance = distance(entry.vector, vector);
        if (distance <= bestDistance) {
          best = entry;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best).map(Entry::value);
  }

  @Override
  public void put(String partition, float[] vector, byte[] value, Duration timeToLive) {
    Deque<Entry> entries = partitions.computeIfAbsent(partition, p -> new ArrayDeque<>());
    synchronized (entries) {
      entries.addLast(
          new Entry(vector.clone(), value.clone(), clock.millis() + timeToLive.toMillis()));
      if (entries.size() > sizePerPartition) {
        entries.removeFirst();
      }
    }
  }

  /** Cosine distance; vectors of different length have nothing in common. */
  private static double distance(float[] a, float[] b) {
    if (a.length != b.length) {
      return Double.MAX_VALUE;
    }
    double dot = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      lengthA += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return 1 - dot / Math.sqrt(lengthA * lengthB);
  }
}
