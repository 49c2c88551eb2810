package io.github.apimworkshop.workshop.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RunsTest {
  private final Runs two = new Runs(SampleRuns.inTurn(2));
  private final Runs three = new Runs(SampleRuns.inTurn(3));

  @Test
  void then_laterRuns_areNumberedOn() {
    Runs all = two.then("fault", three);
    assertThat(all.stream().map(Run::number)).containsExactly(1, 2, 3, 4, 5);
    assertThat(two.size()).isEqualTo(2);
  }

  @Test
  void chart_joinedRuns_saysWhereEachEventWas() {
    assertThat(two.then("fault", three).then("recovery", two).chart().alt())
        .endsWith("Marked: fault before call 3; recovery before call 6.");
    assertThat(three.chart().alt()).doesNotContain("Marked");
  }

  @Test
  void then_runsThatAreJoinedAlready_keepTheirEvents() {
    assertThat(two.then("first", two.then("second", two)).chart().alt())
        .endsWith("Marked: first before call 3; second before call 5.");
  }
}
