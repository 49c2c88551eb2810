package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 04: the header is obeyed, unknown values are refused, documents are cited. */
class HeaderNotebookIT {
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_headerNotebook_showsWhoAnswersAndWhatIsCited() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, "04-choose-a-backend-by-header");

    assertThat(run.table("counted"))
        .extracting(row -> String.join(" ", row))
        .containsExactly(
            "(none) 10 0 0",
            "chat 10 0 0",
            "documents 0 10 0",
            "Documents 0 0 10",
            "reports 0 0 10");
    assertThat(run.pictures("counted-chart")).isEqualTo(1);
    assertThat(StepRun.shown(run.cell("data")))
        .containsSubsequence("0 citations", "[doc1]", "0 citations", "not available");
    assertThat(run.table("citations").get(0)).contains("[doc1]", "backend-pools.md");
  }
}
