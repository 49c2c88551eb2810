package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The main notebook, as a newcomer runs it. */
class MainNotebookIT {
  private static final TestKit KIT = TestKit.laidOut();
  private static final String NAME = "03-backend-pool-load-balancing";

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_mainNotebook_showsTheSplitAndItsCharts() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, NAME);
    assertThat(run.command().out())
        .containsPattern("region +weight +expected")
        .contains("West US", "East US");
    assertThat(run.pictures("runs-chart")).isEqualTo(1);
    assertThat(run.pictures("shares-chart")).isEqualTo(1);
    assertThat(run.table("modes"))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("round", "robin").endsWith("15", "15"),
            row -> assertThat(row).startsWith("weighted").endsWith("20", "10"),
            row -> assertThat(row).startsWith("priority").endsWith("0", "30"));
  }

  @Test
  void run_localAzureKilledBefore_worksAgain() throws Exception {
    var process = new LocalAzureProcess(new KitLayout(KIT.home()));
    long pid = process.findOrStart().pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    Completed run = KIT.workshop("run");
    assertThat(run.code()).as(run.err()).isZero();
  }
}
