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
import java.util.stream.StreamSupport;

/** A notebook that has been run, and what its code cells put out; code cells count from 1. */
public final class ExecutedNotebook {
  private static final Pattern SHARES_HEADER =
      Pattern.compile("^region\\b.*\\bexpected\\b.*\\bobserved\\b.*");

  private static final Pattern RESULT = Pattern.compile("^(PASS|FAIL|SOLVED|OPEN) ");

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

  /** What a failing cell said, in one line. */
  public Optional<String> error(int cell) {
    JsonNode failing = codeCells.get(cell - 1);
    return outputs(failing)
        .filter(output -> output.path("output_type").asText().equals("error"))
        .map(
            error ->
                new CellError(
                        error.path("ename").asText(),
                        error.path("evalue").isNull() ? "" : plain(error.path("evalue")),
                        text(error.path("traceback")),
                        text(failing.path("source")))
                    .sentence())
        .findFirst();
  }

  /** The tables that compare observed with expected shares per region, as text, in order. */
  public List<String> regionTables() {
    return codeCells.stream()
        .flatMap(ExecutedNotebook::outputs)
        .map(output -> plain(output.path("data").path("text/plain")))
        .filter(text -> text.lines().anyMatch(l -> SHARES_HEADER.matcher(l).matches()))
        .map(String::stripTrailing)
        .toList();
  }

  /** The charts as HTML images with their alternative text, in order. */
  public List<String> charts() {
    return codeCells.stream()
        .flatMap(ExecutedNotebook::outputs)
        .filter(output -> output.path("data").has("image/png"))
        .map(output -> text(output.path("data").path("text/html")).strip())
        .filter(html -> html.startsWith("<img "))
        .toList();
  }

  /** What checkpoints and exercises said, one line each, in order. */
  public List<String> results() {
    return codeCells.stream()
        .flatMap(ExecutedNotebook::outputs)
        .map(output -> plain(output.path("data").path("text/plain")))
        .filter(text -> RESULT.matcher(text).find())
        .map(String::strip)
        .toList();
  }

  private static Stream<JsonNode> outputs(JsonNode cell) {
    return StreamSupport.stream(cell.path("outputs").spliterator(), false);
  }

  // Text of several lines may be stored as one string or as a list of lines.
  private static String plain(JsonNode text) {
    return CellError.COLOUR.matcher(text(text)).replaceAll("");
  }

  private static String text(JsonNode text) {
    var joined = new StringBuilder(text.isArray() ? "" : text.asText());
    for (JsonNode line : text) {
      joined.append(line.asText()).append(line.asText().endsWith("\n") ? "" : "\n");
    }
    return joined.toString();
  }
}
