package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 99: what is left is listed, a deleted service still holds its name and can come back. */
class ResetNotebookIT {
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_resetNotebook_showsThatDeletedIsNotGone() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, "99-reset");

    assertThat(StepRun.shown(run.cell("left")))
        .containsPattern(
            "API Management service +apim-\\w+ +rg-workshop-reset +westus +about 0.21");
    assertThat(StepRun.shown(run.cell("soft")))
        .contains("API Management service, soft-deleted apim-");
    assertThat(StepRun.shown(run.cell("clash"))).contains("LAB-01", "soft-deleted");
    assertThat(StepRun.shown(run.cell("restore")))
        .contains("API Management service apim-")
        .doesNotContain("soft-deleted");
    assertThat(StepRun.shown(run.cell("ex2-code"))).contains("Nothing was removed");
  }
}
