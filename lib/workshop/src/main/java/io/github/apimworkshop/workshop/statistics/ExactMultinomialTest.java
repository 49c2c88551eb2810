package io.github.apimworkshop.workshop.statistics;

/** Tests a split by adding up every outcome that is no likelier than the observed one. */
final class ExactMultinomialTest {
  /** Outcomes of equal probability may differ in the last bits. */
  private static final double TIE = 1 + 1e-9;

  private ExactMultinomialTest() {}

  static double pValue(int[] counts, double[] shares) {
    var model = new Multinomial(java.util.Arrays.stream(counts).sum(), shares);
    double observed = model.probability(counts);
    var sum = new double[1];
    model.forEachOutcome(
        outcome -> {
          double p = model.probability(outcome);
          sum[0] += p <= observed * TIE ? p : 0;
        });
    return Math.min(1, sum[0]);
  }
}
