package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise of every step, both ways: as an attendee finds it, and with its solution. */
class ExercisesIT {
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  static List<String> steps() throws IOException {
    try (Stream<Path> files = Files.list(KIT.file("notebooks"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ipynb"))
          .map(name -> name.replace(".ipynb", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void exercises_asCommitted_areOpen(String step) throws Exception {
    assertThat(checks(StepRun.asCommitted(KIT, step)))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(StepRun.shown(check)).startsWith("OPEN " + id(step)));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void exercises_withTheirSolutions_areSolved(String step) throws Exception {
    assertThat(checks(StepRun.solved(KIT, step)))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(StepRun.shown(check)).startsWith("SOLVED " + id(step)));
  }

  private static List<JsonNode> checks(StepRun run) {
    return run.tagged("exercise-check");
  }

  private static String id(String step) {
    return step.substring(0, 3);
  }
}
