package io.github.apimworkshop.workshop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are worked out by hand or taken from published tables, as each test says. */
final class StatisticsTest {
  private static final double[] SEVENTY_TWENTY_TEN = {0.7, 0.2, 0.1};

  @ParameterizedTest
  @CsvSource({"131, 200, 0.587, 0.717", "69, 200, 0.283, 0.413", "0, 20, 0.000, 0.161"})
  void wilson_publishedExamples_givesTheirBounds(int hits, int calls, double low, double high) {
    var interval = WilsonInterval.of(hits, calls);
    assertThat(interval.low()).isCloseTo(low, within(0.0006));
    assertThat(interval.high()).isCloseTo(high, within(0.0006));
  }

  @Test
  void wilson_noCalls_knowsNothing() {
    assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
  }

  @Test
  void exactTest_threeOfThreeInOneOfThreeEqualRegions_isThreeTwentySevenths() {
    double[] equal = {1 / 3.0, 1 / 3.0, 1 / 3.0};
    assertThat(ExactMultinomialTest.pValue(new int[] {3, 0, 0}, equal))
        .isCloseTo(3 / 27.0, within(1e-12));
  }

  @Test
  void exactTest_sevenOfTenAtOneHalf_countsBothTails() {
    // (120 + 45 + 10 + 1) * 2 / 1024 by Pascal's triangle
    assertThat(ExactMultinomialTest.pValue(new int[] {7, 3}, new double[] {0.5, 0.5}))
        .isCloseTo(352 / 1024.0, within(1e-12));
  }

  @Test
  void goodnessOfFit_belowFiftyCalls_countsEveryOutcome() {
    double[] half = {0.5, 0.5};
    assertThat(GoodnessOfFit.of(new int[] {25, 24}, half).method())
        .isEqualTo(GoodnessOfFit.Method.EXACT);
    assertThat(GoodnessOfFit.of(new int[] {25, 25}, half).method())
        .isEqualTo(GoodnessOfFit.Method.CHI_SQUARE);
  }

  @Test
  void goodnessOfFit_chiSquareOfFourPointFive_isThreePointFourPercent() {
    // 115 and 85 of 200 at one half: 2 * 15² / 100 = 4.5; tables give 0.0339 for one degree of
    // freedom
    assertThat(GoodnessOfFit.of(new int[] {115, 85}, new double[] {0.5, 0.5}).pValue())
        .isCloseTo(0.0339, within(0.0001));
  }

  @ParameterizedTest
  @CsvSource({"10, 0.76, 0.34, 0.15", "20, 0.95, 0.51, 0.20"})
  void power_fewCalls_matchesTheExactTable(int calls, double even, double medium, double slight) {
    var power = new Power(calls, SEVENTY_TWENTY_TEN);
    assertThat(power.of(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0})).isCloseTo(even, within(0.006));
    assertThat(power.of(new double[] {0.5, 0.3, 0.2})).isCloseTo(medium, within(0.006));
    assertThat(power.of(new double[] {0.6, 0.25, 0.15})).isCloseTo(slight, within(0.006));
  }

  @ParameterizedTest
  @CsvSource({"100, 0.98, 0.53", "200, 1.00, 0.81", "300, 1.00, 0.94"})
  void power_manyCalls_isNearTheExactTable(int calls, double medium, double slight) {
    var power = new Power(calls, SEVENTY_TWENTY_TEN);
    assertThat(power.of(new double[] {0.5, 0.3, 0.2})).isCloseTo(medium, within(0.03));
    assertThat(power.of(new double[] {0.6, 0.25, 0.15})).isCloseTo(slight, within(0.03));
  }

  @Test
  void noticedShare_moreCalls_noticesSmallerDifferences() {
    double[] promised = {2 / 3.0, 1 / 3.0};
    double few = new Power(50, promised).noticedShare(0.9);
    double many = new Power(200, promised).noticedShare(0.9);
    assertThat(few).isLessThan(many);
    assertThat(new Power(200, promised).of(new double[] {many, 1 - many}))
        .isCloseTo(0.9, within(0.01));
  }

  @Test
  void noticedShare_threeCalls_noticesNothing() {
    assertThat(new Power(3, new double[] {0.5, 0.5}).noticedShare(0.9)).isZero();
  }

  @Test
  void evenness_takingTurns_isTooEvenForChance() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < 200; i++) {
      order.add(i % 3 == 2 ? 1 : 0);
    }
    assertThat(Evenness.probability(order, new double[] {2 / 3.0, 1 / 3.0}).orElseThrow())
        .isLessThan(0.001);
  }

  @Test
  void evenness_independentDraws_isRarelyCalledEven() {
    var random = new Random(11);
    int even = 0;
    for (int run = 0; run < 1000; run++) {
      List<Integer> order = random.ints(200, 0, 3).map(i -> i == 2 ? 1 : 0).boxed().toList();
      double p = Evenness.probability(order, new double[] {2 / 3.0, 1 / 3.0}).orElseThrow();
      even += p < 0.05 ? 1 : 0;
    }
    assertThat(even).isBetween(20, 80);
  }

  @Test
  void evenness_fewCalls_isNotJudged() {
    assertThat(Evenness.probability(List.of(0, 0, 1), new double[] {2 / 3.0, 1 / 3.0})).isEmpty();
  }
}
