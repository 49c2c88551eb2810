package io.github.apimworkshop.cli.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notebooks made for one test. */
final class TestNotebook {
  private TestNotebook() {}

  /** A heading, then one code cell for each text. */
  static Path write(Path file, String heading, String... cells) throws IOException {
    var json = new ObjectMapper();
    ObjectNode notebook = json.createObjectNode();
    notebook.put("nbformat", 4).put("nbformat_minor", 5);
    ObjectNode kernel = notebook.putObject("metadata").putObject("kernelspec");
    kernel.put("name", "java").put("display_name", "Java").put("language", "java");
    ArrayNode list = notebook.putArray("cells");
    ObjectNode title = list.addObject().put("cell_type", "markdown").put("id", "title");
    title.put("source", "# " + heading).putObject("metadata");
    for (String cell : cells) {
      ObjectNode code = list.addObject().put("cell_type", "code").put("id", "c" + list.size());
      code.put("source", cell).putNull("execution_count").putObject("metadata");
      code.putArray("outputs");
    }
    Files.createDirectories(file.getParent());
    return Files.write(file, json.writeValueAsBytes(notebook));
  }
}
