package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in a document: it compiles, or it is refused with diagnostics. */
class PolicyFuzzTest {
  private static final Path CASES = Path.of("src", "test", "resources", "conformance");
  private static final int MUTATIONS = 3000;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Longer runs: {@code -Dfuzz.minutes=10 -Dfuzz.seed=8}. */
  private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 0));

  private static final String[] PIECES = {
    "<",
    ">",
    "\"",
    "'",
    "@(",
    "@{",
    "}",
    ")",
    "{{",
    "}}",
    "&",
    "&amp;",
    "&#0;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "</",
    "/>",
    "$\"",
    "//",
    "/*",
    "=",
    "\u0000",
    "\uD800",
    "\n"
  };

  @ParameterizedTest
  @EnumSource(PolicyFormat.class)
  void compile_mutatedDocument_onlyDiagnostics(PolicyFormat format) throws IOException {
    List<String> seeds = seeds();
    Random random = new Random(Long.getLong("fuzz.seed", 7));
    long end = System.nanoTime() + LENGTH.toNanos();
    int refused = 0;
    for (int i = 0; i < MUTATIONS || System.nanoTime() < end; i++) {
      String text = mutate(seeds.get(random.nextInt(seeds.size())), random);
      long start = System.nanoTime();
      refused += isRefused(text, format) ? 1 : 0;
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text).isLessThan(LONGEST);
    }
    assertThat(refused).isPositive();
  }

  private static boolean isRefused(String text, PolicyFormat format) {
    try {
      new PolicyCompiler().compile(text, format, PolicyScope.API, PipelineFixture.ANYTHING_EXISTS);
      return false;
    } catch (PolicyValidationException expected) {
      assertThat(expected.format("p")).isNotBlank();
      assertThat(expected.toErrorJson().path("error").path("code").asText())
          .isEqualTo("ValidationError");
      return true;
    } catch (RuntimeException | StackOverflowError notItsOwn) {
      throw new AssertionError("not a diagnostic, for this document:\n" + text, notItsOwn);
    }
  }

  @Test
  void compile_deeplyNestedElements_isRefused() {
    String text = "<policies>" + "<inbound>".repeat(100_000);

    assertThat(refusal(text)).contains("Elements are nested more than 200 deep.");
  }

  @Test
  void compile_deeplyNestedBody_isRefusedOrKept() {
    String text =
        "<policies><inbound><set-body>"
            + "<a>".repeat(100_000)
            + "</set-body></inbound></policies>";

    assertThat(refusal(text)).isEmpty();
  }

  @Test
  void compile_hugeAttribute_ends() {
    String text =
        "<policies><inbound><set-variable name=\"a\" value=\""
            + "x{{".repeat(200_000)
            + "\" /></inbound></policies>";

    assertThat(refusal(text)).isEmpty();
  }

  /** Empty if the document is accepted. */
  private static String refusal(String text) {
    try {
      new PolicyCompiler()
          .compile(text, PolicyFormat.RAWXML, PolicyScope.API, PipelineFixture.ANYTHING_EXISTS);
      return "";
    } catch (PolicyValidationException refused) {
      return refused.getMessage();
    }
  }

  private static List<String> seeds() throws IOException {
    Stream<String> corpus = CorpusDocument.all().map(CorpusDocument::text);
    try (Stream<Path> files = Files.walk(CASES)) {
      Stream<String> cases =
          files.filter(file -> file.toString().endsWith(".xml")).sorted().map(PolicyFuzzTest::read);
      return Stream.concat(cases, corpus).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mutate(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int i = random.nextInt(4); i >= 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x250));
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }
}
