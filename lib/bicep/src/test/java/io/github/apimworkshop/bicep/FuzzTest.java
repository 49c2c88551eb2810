package io.github.apimworkshop.bicep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, the compiler answers with a template or with diagnostics. */
class FuzzTest {
  private static final Path ENTRY = Path.of("main.bicep");
  private static final int MUTATIONS = 4_000;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Longer runs: {@code -Dfuzz.minutes=10 -Dfuzz.seed=8}. */
  private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 0));

  private static final String[] SPLINTERS = {
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "'",
    "'''",
    "${",
    "$",
    ":",
    "::",
    ".",
    ".?",
    "!",
    "=",
    "=>",
    ",",
    "\n",
    "for",
    "if",
    "in",
    "resource ",
    "param ",
    "var ",
    "module ",
    "output ",
    "type ",
    "func ",
    "existing",
    "import ",
    "@",
    "...",
    "null",
    "-",
    "??",
    "?",
    "|",
    "#",
    "/*",
    "//",
    "\\",
    "\u0000",
    "'Microsoft.X/y@2024-01-01'",
    "9999999999999999999999",
    "parent",
    "scope",
    "dependsOn",
    "name"
  };

  @Test
  void compile_mutatedSources_endsInDiagnosticsOrATemplate() throws IOException {
    fuzz(seeds("main.bicep"), MUTATIONS, FuzzTest::compileOrTell);
  }

  @Test
  void compile_importsFromAMutatedTemplate_endsInDiagnosticsOrATemplate() throws IOException {
    String importing = "import * as all from 'all.json'\nmodule m 'all.json' = {\n  name: 'm'\n}\n";
    fuzz(
        seeds("shared.json"),
        MUTATIONS / 4,
        template -> compileOrTell(Map.of(ENTRY, importing, Path.of("all.json"), template)));
  }

  private static void fuzz(List<String> seeds, int least, Function<String, Compilation> compiler) {
    Random random = new Random(Long.getLong("fuzz.seed", 20_261_120));
    long end = System.nanoTime() + LENGTH.toNanos();
    int compiled = 0;
    int sources = 0;
    while (sources < least || System.nanoTime() < end) {
      String source = mutate(seeds.get(random.nextInt(seeds.size())), seeds, random);
      long start = System.nanoTime();
      compiled += compiler.apply(source).succeeded() ? 1 : 0;
      sources++;
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(source).isLessThan(LONGEST);
    }
    assertThat(compiled).as("mutations that still compile").isBetween(1, sources - 1);
  }

  private static Compilation compileOrTell(String source) {
    return compileOrTell(Map.of(ENTRY, source));
  }

  private static Compilation compileOrTell(Map<Path, String> files) {
    try {
      Compilation compilation = compile(files);
      assertThat(compilation.diagnostics())
          .as(files.toString())
          .extracting(Diagnostic::code)
          .doesNotContain("compiler-defect");
      return compilation;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("This source breaks the compiler:\n" + files, e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{a:", "!", "'${", "x.y[", "f(", "x => ", "a ? "})
  void compile_deepNesting_isADiagnostic(String opening) {
    Compilation compilation = compile("var a = " + opening.repeat(50_000));
    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.diagnostics()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", " && true", " ?? null", ".a", "[0]", "!", " == 1"})
  void compile_longChain_isADiagnostic(String link) {
    Compilation compilation = compile("param a object\noutput o string = a" + link.repeat(50_000));
    assertThat(compilation.diagnostics()).extracting(Diagnostic::code).contains("nesting-too-deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "?", "!"})
  void compile_longTypeChain_isADiagnostic(String link) {
    assertThat(compile("param a string" + link.repeat(50_000)).succeeded()).isFalse();
  }

  @Test
  void compile_longChainOfVariables_doesNotOverflow() {
    StringBuilder source =
        new StringBuilder("resource r 'Microsoft.X/y@2024-01-01' = {\n  name: 'r'\n}\n");
    source.append("var v0 = r.properties.a\n");
    for (int i = 1; i < 5_000; i++) {
      source.append("var v").append(i).append(" = v").append(i - 1).append("\n");
    }
    source.append("output o string = v4999\n");
    assertThat(compileOrTell(source.toString()).diagnostics()).isNotNull();
  }

  private static Compilation compile(String source) {
    return compile(Map.of(ENTRY, source));
  }

  private static Compilation compile(Map<Path, String> files) {
    return new BicepCompiler(
            path -> {
              if (files.containsKey(path)) {
                return files.get(path).getBytes(StandardCharsets.UTF_8);
              }
              throw new NoSuchFileException(path.toString());
            })
        .compile(ENTRY);
  }

  private static List<String> seeds(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/conformance"))) {
      List<String> seeds = new ArrayList<>();
      for (Path file : files.filter(path -> path.endsWith(name)).sorted().toList()) {
        seeds.add(Files.readString(file));
      }
      return seeds;
    }
  }

  private static String mutate(String seed, List<String> seeds, Random random) {
    StringBuilder text = new StringBuilder(seed);
    int edits = 1 + random.nextInt(4);
    for (int i = 0; i < edits && text.length() > 1; i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, SPLINTERS[random.nextInt(SPLINTERS.length)]);
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
        default -> {
          String other = seeds.get(random.nextInt(seeds.size()));
          int from = random.nextInt(other.length());
          text.insert(at, other, from, Math.min(other.length(), from + 40));
        }
      }
    }
    return text.toString();
  }
}
