package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 05 in a real Jupyter: what its text claims has to stand in its tables. */
class CircuitBreakerNotebookIT {
  private static final String NAME = "05-circuit-breaker-and-failover";
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_circuitBreakerNotebook_showsFailoverRecoveryAndTheRetriesThatHelp() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, NAME);

    assertThat(run.table("fault").get(0)).containsSubsequence("200", "South", "2");
    assertThat(run.table("breakers").get(0)).contains("open,");
    assertThat(run.table("recovery").get(0)).contains("closed");
    assertThat(run.table("retry-rows"))
        .extracting(row -> row.get(2))
        .containsExactly("3", "1", "1", "0", "0", "0");
    assertThat(run.table("retry-rows"))
        .extracting(row -> row.get(3))
        .containsExactly("1", "2", "3", "4", "4", "4");
    assertThat(run.pictures("after")).isEqualTo(1);
    assertThat(StepRun.shown(run.cell("after")))
        .contains("429 forced: breaker of East US 2 open before call 11")
        .contains("60 s later: all breakers closed before call 31");
  }
}
