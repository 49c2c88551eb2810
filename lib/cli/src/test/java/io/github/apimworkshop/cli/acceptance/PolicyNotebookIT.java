package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The step that balances in a policy, in a real Jupyter. */
class PolicyNotebookIT {
  private static final String NAME = "06-load-balancing-in-policy";
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_policyNotebook_passesEveryCheckpointAndShowsWhatItsTextSays() throws Exception {
    String shown = StepRun.asCommitted(KIT, NAME).shown();
    assertThat(shown)
        .contains(IntStream.rangeClosed(60, 67).mapToObj(code -> "PASS LAB-0" + code).toList());
    // Out of 200 calls a pool of 7:2:1 gives 140, 40 and 20; one at a time a counter is exact.
    assertThat(shown)
        .contains("closer than chance")
        .containsPattern("Sweden Central +7 +70\\.0 +140 +70\\.0")
        .containsPattern("Sweden Central +1 +33\\.3 +30 +100\\.0")
        .containsPattern("stored late, 16 at once")
        .contains("HTTP 500", "cast")
        .doesNotContain("openai-first-backend said, answered by West US 3");
  }
}
