package io.github.apimworkshop.localazure.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Picks members of one pool in one gateway unit: the lowest priority number with a closed breaker,
 * within it by weight. Thread-safe.
 */
public final class PoolBalancer {
  private final PoolBackend pool;
  private final List<PoolTarget> targets;
  private final List<PriorityGroup> groups = new ArrayList<>();

  PoolBalancer(
      PoolBackend pool, List<PoolTarget> targets, PoolStrategy strategy, RandomGenerator random) {
    this.pool = pool;
    this.targets = List.copyOf(targets);
    TreeMap<Integer, List<PoolTarget>> byPriority = new TreeMap<>();
    for (PoolTarget target : targets) {
      byPriority
          .computeIfAbsent(target.member().priority(), priority -> new ArrayList<>())
          .add(target);
    }
    byPriority.values().forEach(g -> groups.add(new PriorityGroup(g, strategy, random)));
  }

  /** The pool as it was configured. */
  public PoolBackend pool() {
    return pool;
  }

  PoolBalancer with(PoolStrategy strategy, RandomGenerator random) {
    return new PoolBalancer(pool, targets, strategy, random);
  }

  boolean serves(PoolBackend other, List<PoolTarget> otherTargets) {
    return pool.equals(other) && targets.equals(otherTargets);
  }

  /** The next member, or null when every breaker is open. */
  public BackendState next(long nowMillis) {
    for (PriorityGroup group : groups) {
      PoolTarget target = group.next(nowMillis);
      if (target != null) {
        return target.state();
      }
    }
    return null;
  }

  /** The member a session belongs to; empty when it is unknown or its breaker is open. */
  public Optional<BackendState> sticky(String session, long nowMillis) {
    return targets.stream()
        .filter(target -> SessionCookie.value(target.member().backendId()).equals(session))
        .filter(target -> target.breaker().allows(nowMillis))
        .map(PoolTarget::state)
        .findFirst();
  }

  /** The member whose breaker closes first; empty for a pool without members. */
  public Optional<BackendState> firstToRecover(long nowMillis) {
    BackendState first = null;
    for (PoolTarget target : targets) {
      if (first == null
          || target.breaker().millisToRecovery(nowMillis)
              < first.breaker().millisToRecovery(nowMillis)) {
        first = target.state();
      }
    }
    return Optional.ofNullable(first);
  }
}
