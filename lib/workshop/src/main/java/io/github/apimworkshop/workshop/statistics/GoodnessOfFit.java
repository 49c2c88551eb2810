package io.github.apimworkshop.workshop.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.ChiSquareTest;

/** Whether counts fit the shares they should have: the test's name and its p-value. */
public record GoodnessOfFit(Method method, double pValue) {
  /** From this many calls on chi-square is close enough; below it every outcome is counted. */
  private static final int MANY = 50;

  /** More outcomes than this take too long to count one by one. */
  private static final double COUNTABLE = 3e6;

  /** How the p-value was found. */
  public enum Method {
    EXACT("exact multinomial test"),
    CHI_SQUARE("chi-square");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** The name in a sentence. */
    public String label() {
      return label;
    }
  }

  /** {@code shares} are positive and add up to 1, one for each count; two at least. */
  public static GoodnessOfFit of(int[] counts, double[] shares) {
    Method method = method(Arrays.stream(counts).sum(), shares.length);
    return new GoodnessOfFit(
        method,
        method == Method.EXACT
            ? ExactMultinomialTest.pValue(counts, shares)
            : ChiSquareTest.withDefaults()
                .test(shares, Arrays.stream(counts).asLongStream().toArray())
                .getPValue());
  }

  static Method method(int calls, int categories) {
    boolean exact = calls < MANY && Multinomial.outcomes(calls, categories) <= COUNTABLE;
    return exact ? Method.EXACT : Method.CHI_SQUARE;
  }
}
