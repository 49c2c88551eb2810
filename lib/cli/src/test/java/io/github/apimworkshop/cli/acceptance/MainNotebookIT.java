package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The main notebook, as a newcomer runs it. */
class MainNotebookIT {
  private static final TestKit KIT = TestKit.laidOut();
  private static final Path EXECUTED =
      KIT.file(
          ".workshop/runs/03-backend-pool-load-balancing/03-backend-pool-load-balancing.ipynb");

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_mainNotebook_showsTheSplitAndItsCharts() throws Exception {
    Completed run = KIT.workshop("run");
    assertThat(run.err()).doesNotContain("WARNING", "Exception");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("region +weight +expected")
        .contains("West US", "East US");
    assertThat(pictures()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void run_localAzureKilledBefore_worksAgain() throws Exception {
    var process = new LocalAzureProcess(new KitLayout(KIT.home()));
    long pid = process.findOrStart().pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    Completed run = KIT.workshop("run");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static long pictures() throws Exception {
    JsonNode notebook = new ObjectMapper().readTree(Files.readAllBytes(EXECUTED));
    return notebook.findValues("image/png").stream().filter(JsonNode::isTextual).count();
  }
}
