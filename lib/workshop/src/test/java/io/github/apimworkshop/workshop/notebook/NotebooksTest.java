package io.github.apimworkshop.workshop.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every committed notebook has to be, checked without Jupyter and without running a cell. */
final class NotebooksTest {
  private static final Pattern BELITTLING = Pattern.compile("\\b(simply|just|obviously)\\b");
  private static final Pattern HINT = Pattern.compile("<summary>Hint (\\d)</summary>");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  static Stream<Notebook> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(WorkshopHome.find().notebooks())) {
      var notebooks = new ArrayList<Notebook>();
      for (Path file : files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList()) {
        notebooks.add(Notebook.read(file));
      }
      return notebooks.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void format_isFourFive_withUniqueIdsAndTheJavaKernel(Notebook notebook) {
    assertThat(notebook.json().path("nbformat").asInt()).isEqualTo(4);
    assertThat(notebook.json().path("nbformat_minor").asInt()).isEqualTo(5);
    assertThat(notebook.json().at("/metadata/kernelspec/name").asText()).isEqualTo("java");
    assertThat(notebook.cells())
        .extracting(cell -> cell.path("id").asText())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void codeCells_areCommittedWithoutOutputs(Notebook notebook) {
    assertThat(notebook.codeCells())
        .isNotEmpty()
        .allMatch(cell -> cell.path("outputs").isArray() && cell.path("outputs").isEmpty())
        .allMatch(cell -> cell.path("execution_count").isNull());
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void lines_fitOnAScreen_andUseNoMagics(Notebook notebook) {
    for (JsonNode cell : notebook.cells()) {
      assertThat(Notebook.source(cell).lines()).allMatch(line -> line.length() <= 100);
    }
    for (JsonNode cell : notebook.codeCells()) {
      assertThat(Notebook.source(cell).lines()).noneMatch(line -> line.startsWith("%"));
      assertThat(Notebook.source(cell)).doesNotContain("System.in", "System.exit");
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void text_linksToFilesThatExist_andBelittlesNothing(Notebook notebook) {
    for (JsonNode cell : notebook.cells()) {
      if (cell.path("cell_type").asText().equals("markdown")) {
        String text = Notebook.source(cell);
        assertThat(BELITTLING.matcher(text.toLowerCase(Locale.ROOT)).find()).isFalse();
        LINK.matcher(text)
            .results()
            .forEach(link -> assertThat(notebook.file().resolveSibling(link.group(1))).exists());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void frontMatter_namesNumberTitleMinutesAndWhatTheStepGrewFrom(Notebook notebook) {
    JsonNode front = notebook.json().at("/metadata/workshop");
    assertThat(notebook.file().getFileName().toString()).startsWith(front.path("id").asText("?"));
    String first = Notebook.source(notebook.cells().get(0));
    assertThat(first)
        .startsWith("# %s · %s".formatted(front.path("id").asText(), front.path("title").asText()))
        .contains("**Time:** " + front.path("minutes").asInt() + " minutes.");
    assertThat(front.path("needs").isArray()).isTrue();
    assertThat(front.path("seed").isArray()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void exercises_atLeastTwo_haveThreeHintsAStartAndACheck(Notebook notebook) {
    String step = notebook.json().at("/metadata/workshop/id").asText();
    List<JsonNode> starts = notebook.tagged("exercise");
    if (notebook.json().at("/metadata/workshop/exercises").asBoolean(true)) {
      assertThat(starts).hasSizeGreaterThanOrEqualTo(2);
    }
    for (int number = 1; number <= starts.size(); number++) {
      String text = Notebook.source(notebook.cell("ex" + number));
      assertThat(text).contains("**Exercise " + number);
      assertThat(HINT.matcher(text).results().map(hint -> hint.group(1)))
          .containsExactly("1", "2", "3");
      assertThat(text).containsPattern("<summary>Solution</summary>\\s*<pre><code>");
      assertThat(starts.get(number - 1).path("id").asText()).isEqualTo("ex" + number + "-code");
      assertThat(notebook.tagged("exercise-check").get(number - 1).path("id").asText())
          .isEqualTo("ex" + number + "-check");
      assertThat(Notebook.source(notebook.cell("ex" + number + "-check")))
          .contains("Checkpoint.exercise(\"%s-%d\"".formatted(step, number));
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void code_compilesCellByCell_withImportsInTheFirst(Notebook notebook) {
    assertThat(Notebook.source(notebook.codeCells().get(0)).lines())
        .allMatch(line -> line.startsWith("import "));
    try (JShell shell = JShell.builder().executionEngine(new CompileOnly(), null).build()) {
      for (String entry :
          System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
        shell.addToClasspath(entry);
      }
      var errors = new ArrayList<String>();
      for (JsonNode cell : notebook.codeCells()) {
        errors.addAll(compile(shell, cell));
      }
      assertThat(errors).isEmpty();
    }
  }

  private static List<String> compile(JShell shell, JsonNode cell) {
    var errors = new ArrayList<String>();
    String left = Notebook.source(cell);
    while (!left.isBlank()) {
      var next = shell.sourceCodeAnalysis().analyzeCompletion(left);
      String snippet = next.source() == null ? left : next.source();
      for (SnippetEvent event : shell.eval(snippet)) {
        if (event.status() == Snippet.Status.REJECTED) {
          shell
              .diagnostics(event.snippet())
              .forEach(
                  d ->
                      errors.add(
                          cell.path("id").asText() + ": " + d.getMessage(Locale.ROOT) + snippet));
        }
      }
      left = next.source() == null ? "" : next.remaining();
    }
    return errors;
  }
}
