package io.github.apimworkshop.workshop.statistics;

import java.util.function.Consumer;
import org.apache.commons.numbers.gamma.LogGamma;

/** Independent draws from a few categories: every possible outcome and its probability. */
final class Multinomial {
  private final int draws;
  private final double[] shares;

  Multinomial(int draws, double[] shares) {
    this.draws = draws;
    this.shares = shares.clone();
  }

  /** How many different outcomes there are; large numbers are approximate. */
  static double outcomes(int draws, int categories) {
    double count = 1;
    for (int i = 1; i < categories; i++) {
      count = count * (draws + i) / i;
    }
    return count;
  }

  double probability(int[] counts) {
    double log = LogGamma.value(draws + 1.0);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        log += counts[i] * Math.log(shares[i]) - LogGamma.value(counts[i] + 1.0);
      }
    }
    return Math.exp(log);
  }

  /** Hands over each outcome in turn; the array is reused, so copy it to keep it. */
  void forEachOutcome(Consumer<int[]> visitor) {
    place(new int[shares.length], 0, draws, visitor);
  }

  private void place(int[] counts, int at, int left, Consumer<int[]> visitor) {
    if (at == counts.length - 1) {
      counts[at] = left;
      visitor.accept(counts);
      return;
    }
    for (int here = 0; here <= left; here++) {
      counts[at] = here;
      place(counts, at + 1, left - here, visitor);
    }
  }
}
