package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The code cells of a notebook that has been run, and what they put out. */
public final class ExecutedNotebook {
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final Pattern FAILED_CHECKPOINT = Pattern.compile("(?m)^FAIL (LAB-\\S+.*)$");
  private static final Pattern REGION_TABLE =
      Pattern.compile("(?is).*\\bregion\\b.*\\bexpected\\b.*\\bobserved\\b.*");

  private final List<JsonNode> codeCells;

  private ExecutedNotebook(List<JsonNode> codeCells) {
    this.codeCells = codeCells;
  }

  /** Reads a notebook of format 4. */
  public static ExecutedNotebook read(Path file) throws IOException {
    JsonNode notebook = new ObjectMapper().readTree(Files.readAllBytes(file));
    var cells = new ArrayList<JsonNode>();
    for (JsonNode cell : notebook.path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        cells.add(cell);
      }
    }
    return new ExecutedNotebook(cells);
  }

  /** What a failing cell said, in one line; cells count from 1. */
  public Optional<String> error(int cell) {
    return outputs(cell)
        .filter(output -> output.path("output_type").asText().equals("error"))
        .map(ExecutedNotebook::sentence)
        .findFirst();
  }

  /** The checkpoints that did not pass, with the number of the cell each stands in. */
  public List<FailedCheckpoint> failedCheckpoints() {
    var failed = new ArrayList<FailedCheckpoint>();
    for (int cell = 1; cell <= codeCells.size(); cell++) {
      int number = cell;
      outputs(cell)
          .map(ExecutedNotebook::text)
          .flatMap(text -> FAILED_CHECKPOINT.matcher(text).results())
          .forEach(found -> failed.add(new FailedCheckpoint(number, found.group(1).strip())));
    }
    return failed;
  }

  /** The last table that compares observed with expected shares per region, as text. */
  public Optional<String> regionTable() {
    return Stream.iterate(codeCells.size(), cell -> cell > 0, cell -> cell - 1)
        .flatMap(this::outputs)
        .map(output -> plain(output.path("data").path("text/plain")))
        .filter(text -> REGION_TABLE.matcher(text).matches())
        .findFirst();
  }

  private Stream<JsonNode> outputs(int cell) {
    var outputs = new ArrayList<JsonNode>();
    codeCells.get(cell - 1).path("outputs").forEach(outputs::add);
    return outputs.stream();
  }

  private static String text(JsonNode output) {
    return output.has("text")
        ? plain(output.path("text"))
        : plain(output.path("data").path("text/plain"));
  }

  private static String sentence(JsonNode error) {
    String message = plain(error.path("evalue")).strip();
    if (message.isEmpty()) {
      // A cell that does not compile has no message of its own; the trace shows the compiler's.
      message =
          plain(error.path("traceback"))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("---") && !line.startsWith("|"))
              .findFirst()
              .orElse(error.path("ename").asText())
              .strip();
    }
    return message.lines().findFirst().orElse("");
  }

  // Multi-line text may be stored as one string or as a list of its lines.
  private static String plain(JsonNode text) {
    var joined = new StringBuilder();
    if (text.isArray()) {
      for (JsonNode line : text) {
        joined.append(line.asText());
        if (!line.asText().endsWith("\n")) {
          joined.append('\n');
        }
      }
    } else {
      joined.append(text.asText());
    }
    return COLOUR.matcher(joined).replaceAll("");
  }
}
