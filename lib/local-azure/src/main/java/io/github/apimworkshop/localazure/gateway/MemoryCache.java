package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.host.CacheKind;
import io.github.apimworkshop.policy.host.ValueCache;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The internal cache of a gateway unit, which also stands in for an external one. The least
 * recently used entry gives way. Thread-safe.
 */
final class MemoryCache implements ValueCache {
  private record Entry(Object value, long untilMillis) {}

  private final Clock clock;
  private final Map<String, Entry> entries;

  MemoryCache(Clock clock, int size) {
    this.clock = clock;
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > size;
          }
        };
  }

  @Override
  public Optional<Object> get(CacheKind kind, String key) {
    synchronized (entries) {
      Entry entry = entries.get(key);
      if (entry == null) {
        return Optional.empty();
      }
      if (entry.untilMillis <= clock.millis()) {
        entries.remove(key);
        return Optional.empty();
      }
      return Optional.of(entry.value);
    }
  }

  @Override
  public void put(CacheKind kind, String key, Object value, Duration timeToLive) {
    synchronized (entries) {
      entries.put(key, new Entry(value, clock.millis() + timeToLive.toMillis()));
    }
  }

  @Override
  public void remove(CacheKind kind, String key) {
    synchronized (entries) {
      entries.remove(key);
    }
  }
}
