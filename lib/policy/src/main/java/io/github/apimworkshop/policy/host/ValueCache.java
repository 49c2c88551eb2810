package io.github.apimworkshop.policy.host;

import java.time.Duration;
import java.util.Optional;

/**
 * The gateway's cache: volatile, string keys. The pipeline hands in and takes out copies of mutable
 * values.
 */
public interface ValueCache {
  Optional<Object> get(CacheKind kind, String key);

  void put(CacheKind kind, String key, Object value, Duration timeToLive);

  void remove(CacheKind kind, String key);
}
