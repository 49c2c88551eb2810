package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 00: the machine is described, a first call is answered, keys stay masked. */
class StartNotebookIT {
  private static final String STEP = "00-start-here";
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_startNotebook_describesMachineAndAnswersFirstCall() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, STEP);

    assertThat(StepRun.shown(run.cell("machine"))).contains("UTF-8", "local", "Java");
    assertThat(StepRun.shown(run.cell("deploy"))).contains("Microsoft.ApiManagement/service");
    assertThat(StepRun.shown(run.cell("call")))
        .containsPattern("key: \\w{1,4}…\\R")
        .contains("HTTP 200")
        .containsPattern("[1-9]\\d* tokens");
  }

  @Test
  void solve_startNotebook_accountAnswersInTheLanguageOfTheQuestion() throws Exception {
    StepRun run = StepRun.solved(KIT, STEP);

    assertThat(StepRun.shown(run.cell("ex1-code"))).containsPattern("\\p{IsHangul}{2,}");
  }
}
