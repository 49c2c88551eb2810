package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.arm.function.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No function without a conformance case that calls it. */
final class FunctionCoverageTest {

  @Test
  void functions_all_areCalledInAConformanceCase() throws IOException {
    var text = new StringBuilder();
    try (Stream<Path> files = Files.walk(ConformanceTest.CASES)) {
      for (Path file : files.filter(each -> each.endsWith("template.json")).toList()) {
        text.append(Files.readString(file));
      }
    }
    String templates = text.toString().toLowerCase(Locale.ROOT);
    assertThat(Functions.table().names())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            name ->
                assertThat(templates)
                    .containsPattern(
                        "(?<![a-z])"
                            + name.toLowerCase(Locale.ROOT).replace("list*", "listkeys")
                            + "\\("));
  }
}
