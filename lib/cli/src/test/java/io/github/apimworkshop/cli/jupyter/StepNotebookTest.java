package io.github.apimworkshop.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepNotebookTest {
  private static final Path TINY = Path.of("src/test/resources/98-tiny.ipynb");

  @TempDir private Path folder;

  @Test
  void read_frontMatterAndCells_knowsCheckpointsAndExercises() {
    StepNotebook step = StepNotebook.read(TINY);
    assertThat(step.id()).isEqualTo("98");
    assertThat(step.title()).isEqualTo("98 · Tiny");
    assertThat(step.checkpointCodes()).containsExactly("LAB-001", "LAB-002");
    assertThat(step.exerciseIds()).containsExactly("98-1", "98-2");
    assertThat(step.workshopName()).isEmpty();
    assertThat(step.setup()).isEmpty();
  }

  @Test
  void solved_exerciseCells_holdTheSolutionsAndNothingElseChanges() {
    List<String> before = sources(StepNotebook.read(TINY).solved(), "exercise-check");
    List<String> solved = sources(StepNotebook.read(TINY).solved(), "exercise");
    assertThat(solved)
        .containsExactly(
            "int answer = 42;", "List<String> words = List.of(\"a < b\", \"c & d\");\nwords");
    assertThat(before).allMatch(check -> check.startsWith("Checkpoint.exercise(\"98-"));
  }

  @Test
  void solved_textAboveWithoutSolution_isRefusedWithTheCell() throws Exception {
    String text = Files.readString(TINY).replaceFirst("Solution", "Salvation");
    Path broken = Files.writeString(folder.resolve("98-broken.ipynb"), text);
    assertThatThrownBy(() -> StepNotebook.read(broken).solved())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContainingAll("ex1-code", "98-broken.ipynb");
  }

  @Test
  void read_noNotebook_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.ipynb"), "[1, 2]");
    assertThatThrownBy(() -> StepNotebook.read(file)).hasMessageContaining("is not a notebook");
  }

  @Test
  void setup_cellsUpToTheDeployment_areKept() throws Exception {
    String text =
        Files.readString(TINY).replace("int before = 1;", "var deployment = workshop.deploy(1);");
    Path file = Files.writeString(folder.resolve("98-deploys.ipynb"), text);
    assertThat(StepNotebook.read(file).setup().orElseThrow().path("cells"))
        .extracting(cell -> cell.path("id").asText())
        .containsExactly("title", "imports", "before");
  }

  @ParameterizedTest
  @MethodSource("committed")
  void setup_committedStepThatDeploys_endsWithADeployment(Path file) throws Exception {
    StepNotebook step = StepNotebook.read(file);
    boolean deploys = Files.readString(file).contains("workshop.deploy(");
    assertThat(step.setup().isPresent()).isEqualTo(deploys);
    assertThat(step.workshopName()).isPresent();
  }

  static List<Path> committed() throws IOException {
    return new Notebooks(Path.of("../../notebooks")).all();
  }

  private static List<String> sources(JsonNode notebook, String tag) {
    return StreamSupport.stream(notebook.path("cells").spliterator(), false)
        .filter(cell -> cell.at("/metadata/tags/0").asText().equals(tag))
        .map(cell -> (ObjectNode) cell)
        .map(
            cell ->
                cell.path("source").isArray() ? cell.path("source").path(0) : cell.path("source"))
        .map(JsonNode::asText)
        .toList();
  }
}
