package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What an instructor does between two classes. */
class ResetIT {
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void step_setUpAndReset_leavesNothingAndCanBeSetUpAgain() throws Exception {
    assertThat(KIT.workshop("step", "03", "setup").code()).isZero();
    Completed dry = KIT.workshop("reset", "03", "--dry-run");
    assertThat(dry.out()).contains("rg-workshop-backend-pool", "API Management service");

    Completed reset = KIT.workshop("step", "03", "reset");
    assertThat(reset.code()).as(reset.err()).isZero();
    assertThat(KIT.workshop("reset", "--dry-run").out().strip())
        .isEqualTo("Nothing of the workshop is left.");

    Completed again = KIT.workshop("step", "03", "setup");
    assertThat(again.code()).as(again.err()).isZero();
  }
}
