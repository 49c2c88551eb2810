package io.github.apimworkshop.localazure.backend;

import java.util.random.RandomGenerator;

/** How a pool draws its members; the service documents only "round robin" and "weighted". */
public enum PoolStrategy {
  /** Smooth weighted round robin: exact shares. */
  ROTATE {
    @Override
    MemberSelection over(int[] weights, RandomGenerator random) {
      return new RotatingSelection(weights);
    }
  },
  /** Independent weighted draws: shares up to chance. */
  RANDOM {
    @Override
    MemberSelection over(int[] weights, RandomGenerator random) {
      return new RandomSelection(weights, random);
    }
  };

  abstract MemberSelection over(int[] weights, RandomGenerator random);
}
