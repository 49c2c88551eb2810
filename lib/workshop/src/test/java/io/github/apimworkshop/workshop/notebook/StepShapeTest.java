package io.github.apimworkshop.workshop.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape that all steps share, so that whoever knows one of them knows them all. */
final class StepShapeTest {
  private static final Pattern HINT = Pattern.compile("<summary>Hint (\\d)</summary>");
  private static final Pattern SOLUTION =
      Pattern.compile(
          "<summary>Solution</summary>\\s*<pre><code>(.+?)</code></pre>", Pattern.DOTALL);
  private static final Pattern CHECK = Pattern.compile("Checkpoint\\.check\\(\"(LAB-\\d{3})\"");
  private static final Pattern EXERCISE = Pattern.compile("Checkpoint\\.exercise\\(\"([^\"]+)\"");

  // The first codes belong to messages of the kit, so the first two steps share a decade with them.
  private static final Map<String, String> CODES =
      Map.of("00", "LAB-00[5-9]", "01", "LAB-01[6-9]", "02", "LAB-02[1-9]");

  static Stream<Notebook> notebooks() throws IOException {
    return Notebook.committed().stream();
  }

  @Test
  void checkpoints_ofAllSteps_haveCodesOfTheirOwn() throws IOException {
    assertThat(notebooks().flatMap(notebook -> found(CHECK, notebook.codeCells())))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void frontMatter_namesNumberTitleMinutesAndWhatTheStepGrewFrom(Notebook notebook) {
    JsonNode front = notebook.front();
    String id = front.path("id").asText();
    assertThat(id).matches("\\d\\d");
    assertThat(notebook.file().getFileName().toString()).startsWith(id + "-");
    assertThat(front.path("minutes").asInt()).isBetween(5, 20);
    assertThat(front.path("needs").isArray()).isTrue();
    assertThat(texts(front.path("needs"))).allMatch(need -> need.matches("\\d\\d"));
    assertThat(texts(front.path("needs"))).allMatch(need -> need.compareTo(id) < 0);
    assertThat(front.path("seed").isArray()).isTrue();
    assertThat(texts(front.path("seed"))).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void title_saysWhatTheFrontMatterSays_withThePicture(Notebook notebook) {
    JsonNode front = notebook.front();
    assertThat(Notebook.source(notebook.cells().get(0)))
        .startsWith(
            "# %s · %s\n".formatted(front.path("id").asText(), front.path("title").asText()))
        .contains("**Time:** " + front.path("minutes").asInt() + " minutes.")
        .containsPattern("!\\[[^\\]]{40,}\\]\\(images/[a-z0-9-]+\\.svg\\)");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void sections_questionRawCallAndEnd_areThere(Notebook notebook) {
    List<JsonNode> cells = notebook.cells();
    assertThat(Notebook.source(cells.get(1)))
        .startsWith("## The question")
        .containsPattern("[Gg]uess|Write down");
    assertThat(Notebook.source(cells.get(cells.size() - 1)))
        .startsWith("## What you saw")
        .contains("**Clean up:**", "Read on:", "https://learn.microsoft.com/");
    String code = String.join("\n", notebook.codeCells().stream().map(Notebook::source).toList());
    if (code.contains("workshop.subscriptionKey(")) {
      assertThat(code).as("a call by hand").containsPattern("\\.send\\([^;]*BodyHandlers\\.");
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void checkpoints_atLeastOne_haveCodesOfTheStep(Notebook notebook) {
    String id = notebook.front().path("id").asText();
    assertThat(found(CHECK, notebook.codeCells()))
        .isNotEmpty()
        .allMatch(code -> code.matches(CODES.getOrDefault(id, "LAB-" + id + "\\d")));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void exercises_atLeastTwo_areThreeCellsInARow(Notebook notebook) {
    List<JsonNode> starts = notebook.tagged("exercise");
    assertThat(starts).hasSizeGreaterThanOrEqualTo(2);
    assertThat(notebook.tagged("exercise-check")).hasSameSizeAs(starts);
    List<JsonNode> cells = notebook.cells();
    for (int n = 1; n <= starts.size(); n++) {
      int at = cells.indexOf(starts.get(n - 1));
      assertThat(cells.subList(at - 1, at + 2))
          .extracting(Notebook::id)
          .containsExactly("ex" + n, "ex" + n + "-code", "ex" + n + "-check");
      assertThat(notebook.tagged("exercise-check").get(n - 1)).isSameAs(cells.get(at + 1));
      assertThat(found(EXERCISE, List.of(cells.get(at + 1))))
          .containsExactly(notebook.front().path("id").asText() + "-" + n);
    }
    assertThat(found(EXERCISE, notebook.codeCells())).hasSameSizeAs(starts);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void exercises_all_haveThreeHintsAndASolutionOtherThanTheStart(Notebook notebook) {
    List<JsonNode> cells = notebook.cells();
    for (JsonNode start : notebook.tagged("exercise")) {
      String text = Notebook.source(cells.get(cells.indexOf(start) - 1));
      assertThat(text).contains("**Exercise ");
      assertThat(HINT.matcher(text).results().map(hint -> hint.group(1)))
          .containsExactly("1", "2", "3");
      assertThat(SOLUTION.matcher(text).results().map(solution -> solution.group(1)))
          .singleElement()
          .asString()
          .isNotEqualToIgnoringWhitespace(escaped(Notebook.source(start)));
    }
  }

  private static Stream<String> found(Pattern pattern, List<JsonNode> cells) {
    return cells.stream()
        .flatMap(cell -> pattern.matcher(Notebook.source(cell)).results())
        .map((MatchResult found) -> found.group(1));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String escaped(String code) {
    return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
