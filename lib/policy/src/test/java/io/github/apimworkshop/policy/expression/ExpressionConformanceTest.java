package io.github.apimworkshop.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the rows of {@code expressions/*.txt}: an expression, an arrow, and what .NET documents for
 * it: a type and value, "throws" with the exception, or "refused" with the compiler's message.
 */
class ExpressionConformanceTest {

  private static final String ARROW = " => ";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("string", "System.String"),
          Map.entry("int", "System.Int32"),
          Map.entry("long", "System.Int64"),
          Map.entry("short", "System.Int16"),
          Map.entry("byte", "System.Byte"),
          Map.entry("uint", "System.UInt32"),
          Map.entry("ulong", "System.UInt64"),
          Map.entry("bool", "System.Boolean"),
          Map.entry("char", "System.Char"),
          Map.entry("double", "System.Double"),
          Map.entry("float", "System.Single"),
          Map.entry("decimal", "System.Decimal"),
          Map.entry("Guid", "System.Guid"),
          Map.entry("DateTime", "System.DateTime"),
          Map.entry("TimeSpan", "System.TimeSpan"),
          Map.entry("JValue", "Newtonsoft.Json.Linq.JValue"));

  private record Row(String expression, String expected) {}

  @TestFactory
  Stream<DynamicContainer> rows() throws IOException, URISyntaxException {
    List<DynamicContainer> files = new ArrayList<>();
    for (Path file : files()) {
      List<DynamicTest> tests =
          read(file).stream()
              .map(r -> DynamicTest.dynamicTest(r.expression, () -> check(r)))
              .toList();
      files.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
    }
    return files.stream();
  }

  @Test
  void files_all_holdAtLeastSixHundredRows() throws IOException, URISyntaxException {
    int count = 0;
    for (Path file : files()) {
      count += read(file).size();
    }
    assertThat(count).isGreaterThanOrEqualTo(600);
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(ExpressionConformanceTest.class.getResource("/expressions").toURI());
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int arrow = line.lastIndexOf(ARROW);
        assertThat(arrow).as("arrow in %s: %s", file.getFileName(), line).isPositive();
        rows.add(new Row(line.substring(0, arrow), line.substring(arrow + ARROW.length())));
      }
    }
    return rows;
  }

  private static void check(Row row) throws Exception {
    String[] words = row.expected.split(" ", 3);
    switch (words[0]) {
      case "refused" -> refused(row.expression, row.expected.substring("refused ".length()));
      case "throws" -> fails(row.expression, words[1], unescaped(words[2]));
      default -> gives(row, words[0]);
    }
  }

  private static void gives(Row row, String type) throws Exception {
    Object value =
        new ExpressionCompiler()
            .compile(row.expression)
            .evaluate(new ExpressionFixture(), ExpressionFixture.host());
    if (type.equals("null")) {
      assertThat(value).isNull();
      return;
    }
    String text =
        row.expected.length() > type.length() ? row.expected.substring(type.length() + 1) : "";
    assertThat(ExpressionValues.text(value)).isEqualTo(unescaped(text));
    assertThat(ExpressionValues.typeName(value)).isEqualTo(TYPES.getOrDefault(type, type));
  }

  private static void fails(String expression, String type, String message) throws Exception {
    CompiledExpression compiled = new ExpressionCompiler().compile(expression);
    ExpressionEvaluationException thrown =
        catchThrowableOfType(
            ExpressionEvaluationException.class,
            () -> compiled.evaluate(new ExpressionFixture(), ExpressionFixture.host()));
    assertThat(thrown).isNotNull().hasMessage(message);
    assertThat(thrown.exceptionType()).isEqualTo(type);
  }

  private static void refused(String expression, String message) {
    ExpressionSyntaxException thrown =
        catchThrowableOfType(
            ExpressionSyntaxException.class, () -> new ExpressionCompiler().compile(expression));
    assertThat(thrown).isNotNull();
    assertThat(thrown.diagnostics().get(0).message()).isEqualTo(message);
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n");
  }
}
