package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The step that balances in a policy, in a real Jupyter. */
class PolicyNotebookIT {
  private static final String NAME = "06-load-balancing-in-policy";
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_policyNotebook_passesEveryCheckpointAndShowsWhatItsTextSays() throws Exception {
    Completed run = KIT.workshop("run", NAME + ".ipynb");
    assertThat(run.err()).doesNotContain("WARNING", "Exception");
    assertThat(run.code()).as(run.err()).isZero();

    JsonNode cells =
        new ObjectMapper()
            .readTree(
                Files.readAllBytes(KIT.file(".workshop/runs/" + NAME + "/" + NAME + ".ipynb")))
            .path("cells");
    String shown =
        Stream.concat(texts(cells, "text"), texts(cells, "text/plain"))
            .collect(Collectors.joining("\n"));
    assertThat(shown)
        .contains(IntStream.rangeClosed(60, 67).mapToObj(code -> "PASS LAB-0" + code).toList());
    // Out of 200 calls a pool of 7:2:1 gives 140, 40 and 20; one at a time a counter is exact.
    assertThat(shown)
        .contains("closer than chance")
        .containsPattern("Sweden Central +7 +70\\.0 +140 +70\\.0")
        .containsPattern("Sweden Central +1 +33\\.3 +30 +100\\.0")
        .containsPattern("stored late, 16 at once")
        .contains("HTTP 500", "cast")
        .doesNotContain("openai-first-backend said, answered by West US 3");
  }

  private static Stream<String> texts(JsonNode cells, String field) {
    return cells.findValues(field).stream()
        .map(
            value ->
                value.isTextual()
                    ? value.asText()
                    : IntStream.range(0, value.size())
                        .mapToObj(i -> value.path(i).asText())
                        .collect(Collectors.joining()));
  }
}
