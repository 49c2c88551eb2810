package io.github.apimworkshop.localazure.backend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The backends of a service as one gateway unit sees them. Immutable but for the breakers and pool
 * positions, which the next generation takes over where nothing changed.
 */
public final class Backends {
  private final PoolStrategy strategy;
  private final RandomGenerator random;
  // Policies may write an id in another casing than the resource has.
  private final Map<String, BackendState> singles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, PoolBalancer> pools = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Backends(PoolStrategy strategy, RandomGenerator random) {
    this.strategy = strategy;
    this.random = random;
  }

  /** No backends yet; {@code random} must be thread-safe. */
  public static Backends none(PoolStrategy strategy, RandomGenerator random) {
    return new Backends(strategy, random);
  }

  /** The backends after a change; pool members that do not exist are left out. */
  public Backends next(Collection<BackendEntity> entities) {
    Backends next = new Backends(strategy, random);
    for (BackendEntity entity : entities) {
      if (entity instanceof SingleBackend single) {
        next.singles.put(single.id(), state(single));
      }
    }
    for (BackendEntity entity : entities) {
      if (entity instanceof PoolBackend pool) {
        next.pools.put(pool.id(), balancer(pool, next));
      }
    }
    return next;
  }

  /** The same backends with another way of drawing pool members. */
  public Backends with(PoolStrategy other) {
    Backends next = new Backends(other, random);
    next.singles.putAll(singles);
    pools.forEach((id, old) -> next.pools.put(id, old.with(other, random)));
    return next;
  }

  /** A single backend by its id. */
  public Optional<BackendState> single(String id) {
    return Optional.ofNullable(singles.get(id));
  }

  /** A pool by its id. */
  public Optional<PoolBalancer> pool(String id) {
    return Optional.ofNullable(pools.get(id));
  }

  /** All single backends. */
  public Collection<BackendState> singles() {
    return singles.values();
  }

  /** All pools. */
  public Collection<PoolBalancer> pools() {
    return pools.values();
  }

  private BackendState state(SingleBackend single) {
    BackendState old = singles.get(single.id());
    boolean same = old != null && old.breaker().rule().equals(single.rule());
    return new BackendState(single, same ? old.breaker() : new CircuitBreaker(single.rule()));
  }

  private PoolBalancer balancer(PoolBackend pool, Backends next) {
    List<PoolTarget> targets = new ArrayList<>();
    for (PoolMember member : pool.members()) {
      next.single(member.backendId()).ifPresent(s -> targets.add(new PoolTarget(member, s)));
    }
    PoolBalancer old = pools.get(pool.id());
    return old != null && old.serves(pool, targets)
        ? old
        : new PoolBalancer(pool, targets, strategy, random);
  }
}
