package io.github.apimworkshop.workshop.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A committed notebook as the checks see it. */
record Notebook(Path file, JsonNode json) {

  static Notebook read(Path file) throws IOException {
    return new Notebook(file, new ObjectMapper().readTree(Files.readAllBytes(file)));
  }

  List<JsonNode> cells() {
    var cells = new ArrayList<JsonNode>();
    json.path("cells").forEach(cells::add);
    return cells;
  }

  List<JsonNode> codeCells() {
    return cells().stream().filter(c -> c.path("cell_type").asText().equals("code")).toList();
  }

  JsonNode cell(String id) {
    return cells().stream().filter(c -> c.path("id").asText().equals(id)).findFirst().orElseThrow();
  }

  List<JsonNode> tagged(String tag) {
    return cells().stream().filter(c -> tags(c).contains(tag)).toList();
  }

  private static List<String> tags(JsonNode cell) {
    return StreamSupport.stream(cell.at("/metadata/tags").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  static String source(JsonNode cell) {
    return StreamSupport.stream(cell.path("source").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
