package io.github.apimworkshop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.cli.jupyter.StepNotebook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepProgressTest {
  private static final Instant TEN = Instant.parse("2026-11-02T10:00:00Z");
  private static final Instant LATER = TEN.plusSeconds(120);

  private final StepNotebook step = StepNotebook.read(Path.of("src/test/resources/98-tiny.ipynb"));

  @Test
  void of_nothingDone_hasNoLastActivity() {
    assertThat(StepProgress.of(step, Map.of()))
        .isEqualTo(new StepProgress("98", "98 · Tiny", 0, 2, 0, 2, null));
  }

  @Test
  void of_someDone_countsThoseOfTheStepAndKnowsTheLatest() {
    var done = Map.of("LAB-002", TEN, "98-2", LATER, "LAB-031", LATER.plusSeconds(1));
    assertThat(StepProgress.of(step, done))
        .isEqualTo(new StepProgress("98", "98 · Tiny", 1, 2, 1, 2, LATER));
  }
}
