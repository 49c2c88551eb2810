package io.github.apimworkshop.workshop.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SharesTest {
  private static final Map<String, Integer> TWO_TO_ONE = new LinkedHashMap<>();

  static {
    TWO_TO_ONE.put("West US", 2);
    TWO_TO_ONE.put("East US", 1);
  }

  private static Shares split(int west, int east) {
    var runs =
        IntStream.rangeClosed(1, west + east)
            .mapToObj(i -> answered(i, i <= west ? "West US" : "East US"))
            .toList();
    return new Runs(runs).sharesBy(Run::region, TWO_TO_ONE);
  }

  private static Run answered(int number, String region) {
    return new Run(number, 200, region, "", 0, 10, 0, "", "");
  }

  @Test
  void table_splitOfTwoHundred_readsAsInTheGuide() {
    assertThat(split(131, 69).toString())
        .isEqualTo(
            """
            region   weight  expected %  calls  observed %  95 % interval  difference pp
            -------  ------  ----------  -----  ----------  -------------  -------------
            West US       2        66.7    131        65.5      58.7–71.7           −1.2
            East US       1        33.3     69        34.5      28.3–41.3           +1.2""");
  }

  @Test
  void verdict_nearTheWeights_fitsAndSaysWhatItWouldHaveNoticed() {
    // chi-square (131 - 133.3)² / 133.3 + (69 - 66.7)² / 66.7 = 0.1225, so p = 0.73
    Verdict verdict = split(131, 69).verdict();
    assertThat(verdict.fits()).isTrue();
    assertThat(verdict.sentence())
        .startsWith("200 calls fit the weights 2:1 (chi-square, p = 0.73).")
        .contains("a true split of 56:44 would be noticed 9 times in 10")
        .contains("one of 60:40 only every second time");
  }

  @Test
  void verdict_evenSplitOfTwoHundred_doesNotFit() {
    Verdict verdict = split(100, 100).verdict();
    assertThat(verdict.fits()).isFalse();
    assertThat(verdict.sentence()).contains("do not fit the weights 2:1").contains("p < 0.001");
  }

  @Test
  void verdict_oddSplit_asksForMoreCalls() {
    Verdict verdict = split(119, 81).verdict();
    assertThat(verdict.fits()).isTrue();
    assertThat(verdict.sentence()).contains("odd fit").contains("repeat it with more calls");
  }

  @Test
  void verdict_threeToOneAgainstTwoToOne_becomesClearWithMoreCalls() {
    // chi-square is 6.25 for 200 calls (p = 0.012) and 12.5 for 400 (p = 0.0004)
    assertThat(split(30, 10).verdict().unusual()).isFalse();
    assertThat(split(150, 50).verdict().unusual()).isTrue();
    assertThat(split(300, 100).verdict().fits()).isFalse();
  }

  @Test
  void verdict_fewCalls_takesTheExactTest() {
    assertThat(split(20, 10).verdict().sentence()).contains("exact multinomial test");
  }

  @Test
  void verdict_takingTurns_saysCloserThanChance() {
    var shares = new Runs(SampleRuns.inTurn(200)).sharesBy(Run::region, TWO_TO_ONE);
    assertThat(shares.verdict().closerThanChance()).isTrue();
    assertThat(shares.verdict().sentence()).contains("closer than chance", "dealt out in turn");
  }

  @Test
  void sharesBy_failedCalls_areLeftOutAndCounted() {
    var shares = new Runs(SampleRuns.throttled(150)).sharesBy(Run::region, TWO_TO_ONE);
    assertThat(shares.answered()).isEqualTo(120);
    assertThat(shares.leftOut()).isEqualTo(30);
    assertThat(shares.verdict().sentence())
        .contains("30 calls that failed or were retried are left out");
  }

  @Test
  void sharesBy_secondAttempts_areLeftOut() {
    var retried = new Run(2, 200, "East US", "", 2, 10, 0, "", "");
    var shares =
        new Runs(List.of(answered(1, "West US"), retried)).sharesBy(Run::region, TWO_TO_ONE);
    assertThat(shares.answered()).isEqualTo(1);
    assertThat(shares.leftOut()).isEqualTo(1);
  }

  @Test
  void verdict_diceOfAPolicy_fitAndAreNotCloserThanChance() {
    var promised = new LinkedHashMap<String, Integer>();
    promised.put("Sweden Central", 7);
    promised.put("West US 3", 2);
    promised.put("North Central US", 1);
    var verdicts =
        IntStream.range(0, 400)
            .mapToObj(
                seed ->
                    new Runs(SampleRuns.diced(200, seed)).sharesBy(Run::region, promised).verdict())
            .toList();
    // Odd once in twenty runs by definition; the other two once in a thousand each.
    assertThat(verdicts.stream().filter(Verdict::unusual).count()).isBetween(8L, 32L);
    assertThat(verdicts.stream().filter(v -> !v.fits())).hasSizeLessThanOrEqualTo(3);
    assertThat(verdicts.stream().filter(Verdict::closerThanChance)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void verdict_oneMemberGetsEverything_doesNotFitThreeEqualWeights() {
    var equal = new LinkedHashMap<String, Integer>();
    equal.put("Sweden Central", 1);
    equal.put("West US 3", 1);
    equal.put("North Central US", 1);
    var runs = IntStream.rangeClosed(1, 30).mapToObj(i -> answered(i, "Sweden Central")).toList();
    var shares = new Runs(runs).sharesBy(Run::region, equal);
    assertThat(shares.verdict().fits()).isFalse();
    assertThat(shares.list()).extracting(Share::calls).containsExactly(30, 0, 0);
  }

  @Test
  void sharesBy_backend_countsWhatThePolicySays() {
    var runs = new Runs(SampleRuns.diced(100, 7));
    var first = runs.sharesBy(Run::backend, Map.of("openai-first-backend", 1)).list().get(0);
    var sweden = runs.sharesBy(Run::region, Map.of("Sweden Central", 1)).list().get(0);
    assertThat(first.calls()).isEqualTo(sweden.calls()).isPositive();
  }

  @Test
  void verdict_regionThatThePoolDoesNotName_doesNotFit() {
    var runs = new Runs(List.of(answered(1, "West US"), answered(2, "Japan East")));
    var shares = runs.sharesBy(Run::region, TWO_TO_ONE);
    assertThat(shares.list()).extracting(Share::region).contains("Japan East");
    assertThat(shares.verdict().fits()).isFalse();
    assertThat(shares.verdict().sentence()).contains("1 calls were answered by regions without");
  }

  @Test
  void chart_regionWithoutCalls_hasNoMedian() {
    var runs = IntStream.rangeClosed(1, 30).mapToObj(i -> answered(i, "West US")).toList();
    assertThat(new Runs(runs).chart(TWO_TO_ONE).alt())
        .contains("West US answered 30 calls (100.0 %)", "East US answered none")
        .doesNotContain("median of 0 ms");
  }

  @Test
  void chart_longRegionNames_leaveRoomForTheirLabels() {
    double shortNames = RunningSharePanel.right(SampleRuns.inTurn(200), Set.of("West US"));
    double longNames = RunningSharePanel.right(SampleRuns.inTurn(200), Set.of("North Central US"));
    assertThat(shortNames).isGreaterThan(240);
    assertThat(longNames).isGreaterThan(shortNames);
  }

  @Test
  void verdict_noAnswers_saysSo() {
    var none = new Runs(List.of(RunReader.unanswered(1, "no connection", 3)));
    Verdict verdict = none.sharesBy(Run::region, TWO_TO_ONE).verdict();
    assertThat(verdict.fits()).isFalse();
    assertThat(verdict.sentence()).contains("no split to judge");
  }

  @Test
  void chart_alternativeText_saysTheNumbers() {
    assertThat(split(131, 69).chart().alt())
        .contains("200 calls")
        .contains(
            "West US, weight 2: 65.5 % observed (95 % interval 58.7 to 71.7 %), 66.7 % promised");
  }

  @Test
  void charts_everySize_areNineHundredWideAtTwoPixelsEach() throws Exception {
    for (var chart :
        List.of(
            split(131, 69).chart(),
            new Runs(SampleRuns.throttled(30)).chart(TWO_TO_ONE),
            new Runs(SampleRuns.drawn(200, 3)).chart(TWO_TO_ONE))) {
      var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(chart.png().bytes()));
      assertThat(chart.png().width()).isEqualTo(900);
      assertThat(image.getWidth()).isEqualTo(1800);
      assertThat(new java.awt.Color(image.getRGB(2, 2))).isEqualTo(java.awt.Color.WHITE);
    }
  }
}
