package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 01: each missing piece is refused by whom the text says, and the trace shows the policy. */
class AccessNotebookIT {
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_accessNotebook_showsWhoRefusesWhatAndEveryStepOfThePolicy() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, "01-access-openai-through-apim");

    assertThat(run.table("listed")).extracting(row -> row.get(1)).containsOnly("POST").hasSize(3);
    assertThat(StepRun.shown(run.cell("missing")))
        .containsPattern("no key +401 +\\{ \"statusCode\": 401, .*missing subscription key")
        .containsPattern("a wrong key +401 +\\{ \"statusCode\": 401, .*invalid subscription key")
        .containsPattern("a wrong path +404 +\\{ \"statusCode\": 404")
        .containsPattern(
            "a wrong deployment +404 +\\{\"error\":\\{\"code\":\"DeploymentNotFound\"");
    assertThat(StepRun.shown(run.cell("role")))
        .containsPattern("no role +401 +\\{\"error\":\\{\"code\":\"PermissionDenied\"");
    assertThat(run.table("trace"))
        .extracting(row -> row.get(1))
        .containsSubsequence(
            "api-inspector",
            "set-backend-service",
            "authentication-managed-identity",
            "set-header",
            "set-header",
            "forward-request",
            "transfer-response");
  }
}
