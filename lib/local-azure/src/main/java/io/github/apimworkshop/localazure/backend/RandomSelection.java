package io.github.apimworkshop.localazure.backend;

import java.util.random.RandomGenerator;

/** Independent draws: the split only approaches the weights, as chance allows. */
final class RandomSelection implements MemberSelection {
  private final int[] weights;
  private final RandomGenerator random;

  RandomSelection(int[] weights, RandomGenerator random) {
    this.weights = weights;
    this.random = random;
  }

  @Override
  public int next(int eligible) {
    int total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += (eligible & (1 << i)) == 0 ? 0 : weights[i];
    }
    int drawn = random.nextInt(total);
    int i = -1;
    while (drawn >= 0) {
      i++;
      drawn -= (eligible & (1 << i)) == 0 ? 0 : weights[i];
    }
    return i;
  }
}
