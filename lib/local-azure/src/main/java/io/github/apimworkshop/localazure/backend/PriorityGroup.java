package io.github.apimworkshop.localazure.backend;

import java.util.List;
import java.util.random.RandomGenerator;

/** Members of a pool with the same priority. Thread-safe. */
final class PriorityGroup {
  private final List<PoolTarget> targets;
  private final int[] weights;
  private final MemberSelection selection;

  PriorityGroup(List<PoolTarget> targets, PoolStrategy strategy, RandomGenerator random) {
    boolean weightless = targets.stream().allMatch(target -> target.member().weight() == 0);
    this.targets = targets;
    this.weights = targets.stream().mapToInt(t -> weightless ? 1 : t.member().weight()).toArray();
    this.selection = strategy.over(weights, random);
  }

  /** The next member whose breaker is closed; null when there is none. */
  PoolTarget next(long nowMillis) {
    int eligible = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0 && targets.get(i).breaker().allows(nowMillis)) {
        eligible |= 1 << i;
      }
    }
    return eligible == 0 ? null : targets.get(selection.next(eligible));
  }
}
