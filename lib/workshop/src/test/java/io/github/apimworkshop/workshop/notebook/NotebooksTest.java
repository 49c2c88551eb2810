package io.github.apimworkshop.workshop.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every committed notebook has to be, checked without Jupyter and without running a cell. */
final class NotebooksTest {
  private static final Pattern BELITTLING = Pattern.compile("\\b(simply|just|obviously)\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  static Stream<Notebook> notebooks() throws IOException {
    return Notebook.committed().stream();
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
  void code_compilesCellByCell_withImportsInTheFirst(Notebook notebook) {
    assertThat(Notebook.source(notebook.codeCells().get(0)).lines())
        .allMatch(line -> line.startsWith("import "));
    assertThat(CellCompiler.errors(notebook)).isEmpty();
  }
}
