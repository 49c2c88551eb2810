package io.github.apimworkshop.workshop.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A committed notebook as the checks see it. */
record Notebook(Path file, JsonNode json) {

  static Notebook read(Path file) throws IOException {
    return new Notebook(file, new ObjectMapper().readTree(Files.readAllBytes(file)));
  }

  /** Every notebook of the kit, in the order of the steps. */
  static List<Notebook> committed() throws IOException {
    try (Stream<Path> files = Files.list(WorkshopHome.find().notebooks())) {
      var notebooks = new ArrayList<Notebook>();
      for (Path file : files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList()) {
        notebooks.add(read(file));
      }
      return notebooks;
    }
  }

  JsonNode front() {
    return json.at("/metadata/workshop");
  }

  List<JsonNode> cells() {
    var cells = new ArrayList<JsonNode>();
    json.path("cells").forEach(cells::add);
    return cells;
  }

  List<JsonNode> codeCells() {
    return cells().stream().filter(c -> c.path("cell_type").asText().equals("code")).toList();
  }

  List<JsonNode> tagged(String tag) {
    return cells().stream().filter(c -> tags(c).contains(tag)).toList();
  }

  static String id(JsonNode cell) {
    return cell.path("id").asText();
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
