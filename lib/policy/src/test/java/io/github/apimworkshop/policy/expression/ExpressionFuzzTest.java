package io.github.apimworkshop.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken sources only ever give diagnostics, broken programs only ever .NET exceptions. */
class ExpressionFuzzTest {

  private static final String[] PIECES = {
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "$\"",
    "@\"",
    "=>",
    "?.",
    "??",
    "?",
    ":",
    ";",
    ",",
    "<",
    ">",
    "new ",
    "var x = ",
    "return ",
    "foreach (",
    "for (",
    "switch (",
    "case ",
    "context.",
    "int",
    "string",
    "null",
    "1",
    "1e",
    "0x",
    "\\",
    "//",
    "/*",
    "out var ",
    "is ",
    "as ",
    " + ",
    "- ",
    "\u0000",
    "\ud800",
    "Select(",
    "x",
    "++",
    "int[",
    "yield ",
    "async "
  };

  private static List<String> corpus() throws IOException, URISyntaxException {
    List<String> all = new ArrayList<>();
    Path folder = Path.of(ExpressionFuzzTest.class.getResource("/expressions").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          int arrow = line.lastIndexOf(" => ");
          if (arrow > 0 && !line.contains("while (true)")) {
            all.add(line.substring(0, arrow));
          }
        }
      }
    }
    return all;
  }

  @Test
  void compile_mutatedSources_onlyEverReportsDiagnostics() throws IOException, URISyntaxException {
    List<String> corpus = corpus();
    Random random = new Random(20240506);
    ExpressionCompiler compiler = new ExpressionCompiler();
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      String source = mutated(corpus.get(random.nextInt(corpus.size())), random);
      refused += runs(compiler, source) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(2_500);
  }

  private static String mutated(String source, Random random) {
    StringBuilder text = new StringBuilder(source);
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int at = 1 + random.nextInt(Math.max(1, text.length() - 1));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
        case 2 -> text.setCharAt(Math.min(at, text.length() - 1), (char) (32 + random.nextInt(95)));
        default -> text.insert(at, text.substring(1, 1 + random.nextInt(text.length() - 1)));
      }
      if (text.length() < 3) {
        text.append("(1)");
      }
    }
    return text.toString();
  }

  /** Whether it compiled; anything thrown but our own exceptions fails the test. */
  private static boolean runs(ExpressionCompiler compiler, String source) {
    try {
      ExpressionHost small =
          new ExpressionHost(
              ExpressionFixture.host().clock(),
              new Random(1),
              new ExpressionBudget(20_000, 100_000, 50));
      Object value = compiler.compile(source).evaluate(new ExpressionFixture(), small);
      assertThat(ExpressionValues.typeName(value)).isNotEmpty();
      return true;
    } catch (ExpressionSyntaxException refused) {
      assertThat(refused.diagnostics())
          .as(source)
          .isNotEmpty()
          .allSatisfy(d -> assertThat(d.message()).isNotBlank());
      return false;
    } catch (ExpressionEvaluationException thrown) {
      assertThat(thrown.exceptionType()).as(source).isNotEqualTo("System.InvalidProgramException");
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "-",
        "!",
        "new[]{",
        "x=>",
        "a?b:",
        "$\"{",
        "(int)",
        "f(",
        "List<",
        "if(true)",
        "a.b(",
        "a?."
      })
  void compile_deeplyNested_isRefusedWithADiagnostic(String piece) {
    for (String open : List.of("@(", "@{ return ")) {
      String source = open + piece.repeat(20_000);
      try {
        new ExpressionCompiler().compile(source);
      } catch (ExpressionSyntaxException refused) {
        assertThat(refused.diagnostics()).isNotEmpty();
        continue;
      }
      assertThat(source).as("must be refused").isEmpty();
    }
  }

  @Test
  void compile_longSumOfText_isAccepted() throws Exception {
    String source = "@(\"a\"" + " + \"b\" + context.Api.Id".repeat(500) + ")";
    Object value =
        new ExpressionCompiler()
            .compile(source)
            .evaluate(new ExpressionFixture(), ExpressionFixture.host());
    assertThat(ExpressionValues.text(value)).hasSize(1 + 500 * 11);
  }
}
