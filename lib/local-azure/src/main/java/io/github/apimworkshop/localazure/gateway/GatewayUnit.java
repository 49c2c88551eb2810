package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.BackendEntity;
import io.github.apimworkshop.localazure.backend.Backends;
import io.github.apimworkshop.localazure.backend.PoolStrategy;
import io.github.apimworkshop.policy.host.QuotaCounters;
import io.github.apimworkshop.policy.host.UsageCounters;
import io.github.apimworkshop.policy.host.ValueCache;
import io.github.apimworkshop.policy.host.VectorCache;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One instance of a gateway with everything it does not share with other instances: pool positions,
 * circuit breakers, caches and rate counters. Thread-safe.
 */
final class GatewayUnit {
  private static final int CACHE_SIZE = 10_000;
  private static final int VECTORS = 1_000;

  private final int number;
  private final ValueCache cache;
  private final VectorCache vectors;
  private final UsageCounters usage = new SlidingCounters();
  private final QuotaCounters quotas = new PeriodCounters();
  private volatile Backends backends;

  GatewayUnit(int number, Clock clock, RandomGenerator random, PoolStrategy strategy) {
    this.number = number;
    this.cache = new MemoryCache(clock, CACHE_SIZE);
    this.vectors = new MemoryVectors(clock, VECTORS);
    this.backends = Backends.none(strategy, random);
  }

  synchronized void configure(List<BackendEntity> entities) {
    backends = backends.next(entities);
  }

  synchronized void use(PoolStrategy strategy) {
    backends = backends.with(strategy);
  }

  int number() {
    return number;
  }

  Backends backends() {
    return backends;
  }

  ValueCache cache() {
    return cache;
  }

  VectorCache vectors() {
    return vectors;
  }

  UsageCounters usage() {
    return usage;
  }

  QuotaCounters quotas() {
    return quotas;
  }
}
