package io.github.apimworkshop.workshop.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How often a number of calls would notice a wrong split, with the test that {@link GoodnessOfFit}
 * takes at its usual 5 % level.
 */
public final class Power {
  private static final double LEVEL = 0.05;
  private static final double PRECISION = 0.0005;

  private final int calls;
  private final double[] promised;

  /** {@code promised} are positive shares that add up to 1, two at least. */
  public Power(int calls, double[] promised) {
    this.calls = calls;
    this.promised = promised.clone();
  }

  /**
   * The share of the first category, below its promised one and nearest to it, that is noticed with
   * probability {@code often}; the others grow in proportion. 0 where even that is noticed less
   * often.
   */
  public double noticedShare(double often) {
    if (of(moved(0)) < often) {
      return 0;
    }
    double noticed = 0;
    double missed = promised[0];
    while (missed - noticed > PRECISION) {
      double middle = (noticed + missed) / 2;
      if (of(moved(middle)) >= often) {
        noticed = middle;
      } else {
        missed = middle;
      }
    }
    return noticed;
  }

  /** The probability that the test rejects the promised shares while {@code actual} are true. */
  public double of(double[] actual) {
    return GoodnessOfFit.method(calls, promised.length) == GoodnessOfFit.Method.EXACT
        ? exact(actual)
        : chiSquare(actual);
  }

  private double[] moved(double share) {
    var actual = new double[promised.length];
    double grow = (1 - share) / (1 - promised[0]);
    for (int i = 0; i < actual.length; i++) {
      actual[i] = i == 0 ? share : promised[i] * grow;
    }
    return actual;
  }

  /** Noncentral chi-square, as the Poisson mixture of central ones. */
  private double chiSquare(double[] actual) {
    double noncentrality = 0;
    for (int i = 0; i < promised.length; i++) {
      noncentrality += calls * (actual[i] - promised[i]) * (actual[i] - promised[i]) / promised[i];
    }
    double freedom = promised.length - 1.0;
    double critical = ChiSquaredDistribution.of(freedom).inverseSurvivalProbability(LEVEL);
    var mixture = PoissonDistribution.of(Math.max(noncentrality / 2, 1e-12));
    double power = 0;
    int last = mixture.inverseCumulativeProbability(1 - 1e-9);
    for (int j = 0; j <= last; j++) {
      double reject = ChiSquaredDistribution.of(freedom + 2.0 * j).survivalProbability(critical);
      power += mixture.probability(j) * reject;
    }
    return power;
  }

  private double exact(double[] actual) {
    double smallest = smallestAccepted();
    var truth = new Multinomial(calls, actual);
    var model = new Multinomial(calls, promised);
    var power = new double[1];
    truth.forEachOutcome(
        outcome ->
            power[0] += model.probability(outcome) < smallest ? truth.probability(outcome) : 0);
    return power[0];
  }

  /** Outcomes less likely than this are rejected: together they stay within the level. */
  private double smallestAccepted() {
    var model = new Multinomial(calls, promised);
    var all = new java.util.ArrayList<Double>();
    model.forEachOutcome(outcome -> all.add(model.probability(outcome)));
    all.sort(null);
    double sum = 0;
    for (double p : all) {
      sum += p;
      if (sum > LEVEL) {
        return p * (1 - 1e-9);
      }
    }
    return 0;
  }
}
