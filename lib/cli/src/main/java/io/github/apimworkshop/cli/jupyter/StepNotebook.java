package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A lab step as its file says it. The file is the one source of an exercise and its solution: the
 * text above an exercise cell holds the code that takes that cell's place.
 */
public final class StepNotebook {
  private static final Pattern SOLUTION =
      Pattern.compile(
          "<summary>Solution</summary>.*?<pre><code>(.*?)</code></pre>", Pattern.DOTALL);
  private static final Pattern DEPLOYMENT =
      Pattern.compile("var deployment = workshop\\.deploy\\(");
  private static final Pattern OPENING = Pattern.compile("Workshop\\.open\\(\"([^\"]+)\"\\)");
  private static final Pattern EXERCISE = Pattern.compile("Checkpoint\\.exercise\\(\"([^\"]+)\"");
  private static final Pattern CHECKPOINT = Pattern.compile("Checkpoint\\.check\\(\"([^\"]+)\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final ObjectNode notebook;

  private StepNotebook(Path file, ObjectNode notebook) {
    this.file = file;
    this.notebook = notebook;
  }

  /** Reads a notebook of format 4; throws {@link CommandFailure} for anything else. */
  public static StepNotebook read(Path file) {
    try {
      if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode notebook
          && notebook.path("cells").isArray()) {
        return new StepNotebook(file, notebook);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          "Cannot read " + file + ": " + e.getMessage() + ".",
          "Restore the notebook, for example with git checkout.",
          e);
    }
    throw new CommandFailure(
        file + " is not a notebook.", "Restore it, for example with git checkout.");
  }

  /** The file name without its ending. */
  public String stem() {
    return file.getFileName().toString().replaceFirst("\\.ipynb$", "");
  }

  /** The heading of the notebook, or its file name where it has none. */
  public String title() {
    return cells().stream()
        .flatMap(cell -> source(cell).lines())
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse(stem());
  }

  /** The number of the step, such as {@code 05}; empty for a notebook without front matter. */
  public String id() {
    return notebook.at("/metadata/workshop/id").asText();
  }

  /** The name that the step opens its workshop with, which its resource group carries. */
  public Optional<String> workshopName() {
    return cells().stream()
        .filter(StepNotebook::isCode)
        .map(cell -> OPENING.matcher(source(cell)))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The exercises of the step, such as {@code 05-1}, in order. */
  public List<String> exerciseIds() {
    return named(EXERCISE);
  }

  /** The codes of the step's checkpoints, in order. */
  public List<String> checkpointCodes() {
    return named(CHECKPOINT);
  }

  private List<String> named(Pattern call) {
    return cells().stream()
        .filter(StepNotebook::isCode)
        .flatMap(cell -> call.matcher(source(cell)).results())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /** The cells up to the deployment; empty where the step deploys nothing. */
  public Optional<JsonNode> setup() {
    List<JsonNode> cells = cells();
    for (int i = 0; i < cells.size(); i++) {
      if (isCode(cells.get(i)) && DEPLOYMENT.matcher(source(cells.get(i))).find()) {
        return Optional.of(with(cells.subList(0, i + 1)));
      }
    }
    return Optional.empty();
  }

  /**
   * The notebook with every exercise solved. Throws {@link CommandFailure} where the text above an
   * exercise has no solution.
   */
  public JsonNode solved() {
    var solved = new ArrayList<JsonNode>();
    Optional<String> above = Optional.empty();
    for (JsonNode cell : cells()) {
      solved.add(isExercise(cell) ? with(cell, above.orElseThrow(() -> unsolvable(cell))) : cell);
      above = isCode(cell) ? Optional.empty() : solution(source(cell));
    }
    return with(solved);
  }

  private static Optional<String> solution(String text) {
    Matcher found = SOLUTION.matcher(text);
    return found.find() ? Optional.of(unescape(found.group(1)).strip()) : Optional.empty();
  }

  private CommandFailure unsolvable(JsonNode cell) {
    return new CommandFailure(
        "The text above the cell %s of %s has no solution."
            .formatted(cell.path("id").asText(), file.getFileName()),
        "Restore it, for example with git checkout.");
  }

  private List<JsonNode> cells() {
    return StreamSupport.stream(notebook.path("cells").spliterator(), false).toList();
  }

  private JsonNode with(List<JsonNode> cells) {
    ObjectNode copy = notebook.deepCopy();
    ArrayNode list = copy.putArray("cells");
    cells.forEach(list::add);
    return copy;
  }

  private static JsonNode with(JsonNode cell, String source) {
    return ((ObjectNode) cell.deepCopy()).put("source", source);
  }

  private static boolean isCode(JsonNode cell) {
    return cell.path("cell_type").asText().equals("code");
  }

  private static boolean isExercise(JsonNode cell) {
    return StreamSupport.stream(cell.at("/metadata/tags").spliterator(), false)
        .anyMatch(tag -> tag.asText().equals("exercise"));
  }

  private static String source(JsonNode cell) {
    JsonNode source = cell.path("source");
    return source.isArray()
        ? StreamSupport.stream(source.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining())
        : source.asText();
  }

  private static String unescape(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
