package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command for one step, and what it leaves of an attendee's progress. */
class StepIT {
  private static final TestKit KIT = TestKit.laidOut();
  private static final Path TINY = Path.of("src/test/resources/98-tiny.ipynb");

  private final Path notebook = KIT.file("notebooks/98-tiny.ipynb");

  @BeforeEach
  void putStepThere() throws Exception {
    Files.copy(TINY, notebook, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(KIT.file(".workshop/progress.json"));
  }

  @AfterEach
  void removeStep() throws Exception {
    Files.delete(notebook);
  }

  @Test
  void check_stepAsItIs_listsWhatHoldsAndCountsAsProgress() throws Exception {
    Completed check = KIT.workshop("step", "98", "check");
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out())
        .contains("PASS LAB-001", "OPEN 98-1", "OPEN 98-2", "PASS LAB-002")
        .contains("Step 98: 2 of 2 checkpoints passed, 0 of 2 exercises solved.");
    JsonNode step = progress();
    assertThat(step.path("checkpointsPassed").asInt()).isEqualTo(2);
    assertThat(step.path("exercisesSolved").asInt()).isZero();
    assertThat(KIT.workshop("progress").out())
        .containsPattern("98 · Tiny +2 of 2 +0 of 2 +\\d{4}-");
  }

  @Test
  void check_oneExerciseSolvedByTheAttendee_countsAsProgress() throws Exception {
    String text = Files.readString(notebook).replace("int answer = 1;", "int answer = 42;");
    Files.writeString(notebook, text);
    assertThat(KIT.workshop("step", "98", "check").out()).contains("SOLVED 98-1", "OPEN 98-2");
    assertThat(progress().path("exercisesSolved").asInt()).isEqualTo(1);
  }

  @Test
  void check_checkpointThatFails_exits1AndCountsWhatCameBefore() throws Exception {
    String text = Files.readString(notebook).replace("LAB-002\\\", true", "LAB-002\\\", false");
    Files.writeString(notebook, text);
    Completed check = KIT.workshop("step", "98", "check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("FAIL LAB-002", "1 of 2 checkpoints passed");
    assertThat(check.err()).contains("98-tiny.ipynb, cell 8: LAB-002");
    assertThat(progress().path("checkpointsPassed").asInt()).isEqualTo(1);
  }

  @Test
  void solve_copyWithSolutions_solvesAllAndLeavesNotebookAndProgressAlone() throws Exception {
    Completed solve = KIT.workshop("step", "98", "solve");
    assertThat(solve.code()).as(solve.err()).isZero();
    assertThat(solve.out())
        .contains("SOLVED 98-1", "SOLVED 98-2", "2 of 2 exercises solved.")
        .contains(KIT.file(".workshop/runs/98-tiny-solved/98-tiny-solved.ipynb").toString());
    assertThat(notebook).hasSameTextualContentAs(TINY);
    assertThat(progress().path("lastActivity").isNull()).isTrue();
  }

  @Test
  void setup_stepThatDeploysNothing_saysSo() throws Exception {
    Completed setup = KIT.workshop("step", "98", "setup");
    assertThat(setup.code()).isZero();
    assertThat(setup.out()).contains("98-tiny.ipynb deploys nothing.");
  }

  private static JsonNode progress() throws Exception {
    JsonNode steps = new ObjectMapper().readTree(KIT.workshop("progress", "--json").out());
    return StreamSupport.stream(steps.spliterator(), false)
        .filter(step -> step.path("step").asText().equals("98"))
        .findFirst()
        .orElseThrow();
  }
}
