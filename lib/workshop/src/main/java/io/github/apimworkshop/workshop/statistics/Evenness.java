package io.github.apimworkshop.workshop.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether calls follow the shares more evenly than independent draws would. The calls are cut into
 * blocks in their order; a pool that takes turns keeps the shares in each block, chance does not.
 */
public final class Evenness {
  private static final double CALLS_OF_RAREST = 4;
  private static final int FEWEST_BLOCKS = 3;

  private Evenness() {}

  /**
   * The probability that chance alone spreads this evenly; empty for too few calls. {@code order}
   * holds the category of each call in order, {@code shares} the positive share of each category.
   */
  public static OptionalDouble probability(List<Integer> order, double[] shares) {
    double rarest = IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).min().orElse(1);
    int length = (int) Math.ceil(CALLS_OF_RAREST / rarest);
    int blocks = order.size() / length;
    if (blocks < FEWEST_BLOCKS || shares.length < 2) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int block = 0; block < blocks; block++) {
      sum += distance(order.subList(block * length, (block + 1) * length), shares);
    }
    double freedom = (double) blocks * (shares.length - 1);
    return OptionalDouble.of(ChiSquaredDistribution.of(freedom).cumulativeProbability(sum));
  }

  private static double distance(List<Integer> calls, double[] shares) {
    var counts = new int[shares.length];
    calls.forEach(category -> counts[category]++);
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      double expected = calls.size() * shares[i];
      sum += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return sum;
  }
}
