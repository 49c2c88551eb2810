package io.github.apimworkshop.bicep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles each folder of the conformance set and compares the template, or the diagnostics, with
 * what it expects.
 */
class ConformanceTest {
  static final Path CASES = Path.of("src/test/resources/conformance");
  private static final Map<String, String> ENVIRONMENT = Map.of("LAB_REGION", "westus");
  private static final JsonMapper JSON = new JsonMapper();

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compile_conformanceCase_givesWhatTheCaseExpects(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Compilation compilation = compile(folder);
    Path template = folder.resolve("expected.json");
    Path diagnostics = folder.resolve("expected-diagnostics.txt");
    assertThat(Files.exists(template) || Files.exists(diagnostics)).isTrue();
    if (Files.exists(diagnostics)) {
      assertThat(lines(compilation, folder))
          .isEqualTo(Files.readString(diagnostics).replace("\r\n", "\n"));
    }
    if (Files.exists(template)) {
      assertThat(compilation.template()).as(lines(compilation, folder)).isPresent();
      ObjectNode actual = compilation.template().get().deepCopy();
      removeGenerator(actual);
      assertThat(JSON.readTree(actual.toString())).isEqualTo(JSON.readTree(template.toFile()));
    } else {
      assertThat(compilation.succeeded()).isEqualTo(name.startsWith("warning-"));
    }
  }

  @Test
  void cases_conformanceSet_isAsLargeAsPromised() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
  }

  private static Compilation compile(Path folder) {
    BicepCompiler compiler = new BicepCompiler(SourceFiles.within(folder), ENVIRONMENT::get);
    Path parameters = folder.resolve("main.bicepparam");
    return Files.exists(parameters)
        ? compiler.compileParameters(parameters, new ArmEvaluator())
        : compiler.compile(folder.resolve("main.bicep"));
  }

  /** The console form without the link, and with paths as seen from the folder. */
  private static String lines(Compilation compilation, Path folder) {
    return compilation.diagnostics().stream()
        .map(found -> line(found, folder))
        .collect(Collectors.joining());
  }

  private static String line(Diagnostic found, Path folder) {
    String line = found.toString();
    String path = folder.relativize(found.file()).toString().replace('\\', '/');
    String rest =
        line.substring(found.file().toString().length(), line.lastIndexOf(" [https://aka.ms"));
    return "./" + path + rest.replace(folder.toAbsolutePath().toString(), ".") + "\n";
  }

  private static void removeGenerator(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.get("metadata") instanceof ObjectNode metadata
        && metadata.remove("_generator") != null
        && metadata.isEmpty()) {
      object.remove("metadata");
    }
    node.forEach(ConformanceTest::removeGenerator);
  }
}
