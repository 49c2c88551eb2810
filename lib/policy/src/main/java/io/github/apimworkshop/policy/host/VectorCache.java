package io.github.apimworkshop.policy.host;

import java.time.Duration;
import java.util.Optional;

/** The store behind semantic caching. Thread-safe. */
public interface VectorCache {
  /**
   * The stored value of the partition nearest to the vector, if its cosine distance is at most the
   * given one.
   */
  Optional<byte[]> nearest(String partition, float[] vector, double maxDistance);

  void put(String partition, float[] vector, byte[] value, Duration timeToLive);
}
