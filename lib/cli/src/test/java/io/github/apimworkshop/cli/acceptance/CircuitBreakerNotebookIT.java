package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 05 in a real Jupyter: what its text claims has to stand in its tables. */
class CircuitBreakerNotebookIT {
  private static final String NAME = "05-circuit-breaker-and-failover";
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_circuitBreakerNotebook_showsFailoverRecoveryAndTheRetriesThatHelp() throws Exception {
    Completed run = KIT.workshop("run", "notebooks/" + NAME + ".ipynb");
    assertThat(run.err()).doesNotContain("WARNING", "Exception");
    assertThat(run.code()).as(run.err()).isZero();

    assertThat(table("fault").get(0)).containsSubsequence("200", "South", "2");
    assertThat(table("breakers").get(0)).contains("open,");
    assertThat(table("recovery").get(0)).contains("closed");
    assertThat(table("retry-rows"))
        .extracting(row -> row.get(2))
        .containsExactly("3", "1", "1", "0", "0", "0");
    assertThat(table("retry-rows"))
        .extracting(row -> row.get(3))
        .containsExactly("1", "2", "3", "4", "4", "4");
    assertThat(cell("after").findValues("image/png")).filteredOn(JsonNode::isTextual).hasSize(1);
  }

  /** The rows of a table as the words between the spaces. */
  private static List<List<String>> table(String cell) throws IOException {
    return StreamSupport.stream(cell(cell).path("outputs").spliterator(), false)
        .map(output -> text(output.at("/data/text~1plain")))
        .filter(text -> text.contains("---"))
        .flatMap(text -> text.lines().skip(2))
        .map(line -> List.of(line.strip().split("\\s+")))
        .toList();
  }

  private static String text(JsonNode source) {
    return source.isArray()
        ? String.join(
            "", StreamSupport.stream(source.spliterator(), false).map(JsonNode::asText).toList())
        : source.asText();
  }

  private static JsonNode cell(String id) throws IOException {
    var file = KIT.file(".workshop/runs/" + NAME + "/" + NAME + ".ipynb");
    JsonNode notebook = new ObjectMapper().readTree(Files.readAllBytes(file));
    return StreamSupport.stream(notebook.path("cells").spliterator(), false)
        .filter(cell -> cell.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
