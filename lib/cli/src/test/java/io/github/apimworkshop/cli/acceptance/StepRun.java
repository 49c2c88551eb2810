package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A step run to its end in a real kernel. All tests of a build that ask for a run share it. */
final class StepRun {
  private static final Map<List<String>, StepRun> RUNS = new HashMap<>();

  private final Completed command;
  private final List<JsonNode> cells;

  private StepRun(Completed command, List<JsonNode> cells) {
    this.command = command;
    this.cells = cells;
  }

  /** The step as it is committed; {@code name} is its file without the ending. */
  static StepRun asCommitted(TestKit kit, String name) throws Exception {
    return run(kit, "run", "notebooks/" + name + ".ipynb");
  }

  /** The step with every exercise replaced by its solution. */
  static StepRun solved(TestKit kit, String name) throws Exception {
    return run(kit, "step", name, "solve");
  }

  private static synchronized StepRun run(TestKit kit, String... command) throws Exception {
    StepRun done = RUNS.get(List.of(command));
    if (done != null) {
      return done;
    }
    Completed completed = kit.workshop(command);
    assertThat(completed.err()).doesNotContain("WARNING", "Exception");
    assertThat(completed.code()).as(completed.err()).isZero();
    Path executed =
        completed
            .out()
            .lines()
            .filter(line -> line.startsWith("Executed notebook: "))
            .map(line -> Path.of(line.substring(line.indexOf(':') + 1).strip()))
            .findFirst()
            .orElseThrow();
    var run = new StepRun(completed, cells(executed));
    RUNS.put(List.of(command), run);
    return run;
  }

  /** What the command printed. */
  Completed command() {
    return command;
  }

  /** A cell with its outputs. */
  JsonNode cell(String id) {
    return cells.stream().filter(c -> c.path("id").asText().equals(id)).findFirst().orElseThrow();
  }

  /** Every cell that has the tag, in order. */
  List<JsonNode> tagged(String tag) {
    return cells.stream()
        .filter(cell -> children(cell.at("/metadata/tags")).anyMatch(t -> t.asText().equals(tag)))
        .toList();
  }

  /** Everything that the step put out as text. */
  String shown() {
    return cells.stream().map(StepRun::shown).collect(Collectors.joining("\n"));
  }

  /** What one cell put out as text. */
  static String shown(JsonNode cell) {
    return children(cell.path("outputs"))
        .flatMap(output -> Stream.of(output.path("text"), output.at("/data/text~1plain")))
        .map(StepRun::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The rows of the tables of a cell as the words between the spaces. */
  List<List<String>> table(String id) {
    return children(cell(id).path("outputs"))
        .map(output -> text(output.at("/data/text~1plain")))
        .filter(text -> text.contains("---"))
        .flatMap(text -> text.lines().skip(2))
        .map(line -> List.of(line.strip().split("\\s+")))
        .toList();
  }

  /** How many pictures a cell shows. */
  long pictures(String id) {
    return children(cell(id).path("outputs")).filter(o -> o.path("data").has("image/png")).count();
  }

  private static List<JsonNode> cells(Path notebook) throws IOException {
    JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(notebook));
    return children(json.path("cells")).toList();
  }

  private static Stream<JsonNode> children(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String text(JsonNode source) {
    return source.isArray()
        ? children(source).map(JsonNode::asText).collect(Collectors.joining())
        : source.asText();
  }
}
