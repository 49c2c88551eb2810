package io.github.apimworkshop.bicep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BicepCompilerTest {
  private static final String LOADS =
      """
      output text string = loadTextContent('text.txt')
      output coded string = loadFileAsBase64('coded.bin')
      output tree array = loadJsonContent('tree.json')
      """;

  @TempDir private Path folder;

  @Test
  void compile_entryWithModuleAndText_namesEveryFileRead() throws IOException {
    write("main.bicep", "module m 'lib/m.bicep' = {\n  name: 'm'\n}\n");
    write("lib/m.bicep", "var t = loadTextContent('t.txt')\noutput o string = t\n");
    write("lib/t.txt", "text");
    assertThat(compile().sources())
        .containsExactlyInAnyOrder(
            folder.resolve("main.bicep"),
            folder.resolve("lib/m.bicep"),
            folder.resolve("lib/t.txt"));
  }

  @Test
  void compile_error_isPrintedLikeTheOfficialCommandDoes() throws IOException {
    write("main.bicep", "param apim string\noutput o string = apimm\noutput p string = apim\n");
    assertThat(compile().diagnostics())
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.type(Diagnostic.class))
        .satisfies(
            found -> {
              assertThat(found)
                  .hasToString(
                      folder.resolve("main.bicep")
                          + "(2,19) : Error BCP082: The name \"apimm\" does not exist in the"
                          + " current context. Did you mean \"apim\"?"
                          + " [https://aka.ms/bicep/core-diagnostics#BCP082]");
              assertThat(found.length()).isEqualTo(5);
            });
  }

  @Test
  void compile_linterFinding_linksToTheLinterPage() throws IOException {
    write("main.bicep", "param unused string\n");
    assertThat(compile().diagnostics().get(0).toString())
        .endsWith("[https://aka.ms/bicep/linter-diagnostics#no-unused-params]");
  }

  @Test
  void compile_entryMissing_isADiagnostic() {
    Compilation compilation = compile();
    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.diagnostics()).extracting(Diagnostic::code).containsExactly("BCP091");
  }

  @Test
  void compile_fileAboveTheLimitOfItsFunction_isLoadedWithAWarning() throws IOException {
    write("main.bicep", LOADS);
    write("text.txt", "x".repeat(131_072));
    write("coded.bin", "x".repeat(98_304));
    write("tree.json", "[" + " ".repeat(1_048_574) + "]");
    assertThat(compile().diagnostics()).extracting(Diagnostic::code).doesNotContain("BCP184");
    write("text.txt", "x".repeat(131_073));
    write("coded.bin", "x".repeat(98_305));
    write("tree.json", "[" + " ".repeat(1_048_575) + "]");
    assertThat(compile().template()).isPresent();
    assertThat(compile().diagnostics())
        .filteredOn(found -> found.code().equals("BCP184"))
        .extracting(found -> found.severity() + " " + found.line())
        .containsExactly("WARNING 1", "WARNING 2", "WARNING 3");
  }

  @Test
  void compile_byteOrderMark_isNoPartOfTheText() throws IOException {
    write("main.bicep", "\ufeffvar t = loadTextContent('t.txt')\noutput o string = t\n");
    write("t.txt", "\ufefftext");
    assertThat(compile().template().orElseThrow().at("/variables/t").asText()).isEqualTo("text");
  }

  @Test
  void compile_utf16Text_isReadWithTheGivenEncoding() throws IOException {
    write("main.bicep", "var t = loadTextContent('t.txt', 'utf-16BE')\noutput o string = t\n");
    Files.write(folder.resolve("t.txt"), "gr\u00fc\u00df".getBytes(StandardCharsets.UTF_16BE));
    assertThat(compile().template().orElseThrow().at("/variables/t").asText())
        .isEqualTo("gr\u00fc\u00df");
  }

  @Test
  void compile_symbolicLinkOutOfTheFolder_isRefused(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.txt"), "secret");
    try {
      Files.createSymbolicLink(folder.resolve("link.txt"), outside.resolve("secret.txt"));
    } catch (IOException | UnsupportedOperationException e) {
      org.junit.jupiter.api.Assumptions.abort("no symbolic links here");
    }
    write("main.bicep", "output o string = loadTextContent('link.txt')\n");
    Compilation compilation = compile();
    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.diagnostics()).extracting(Diagnostic::code).contains("BCP091");
  }

  @Test
  void compile_sameSourcesTwice_givesTheSameTemplateAndHash() throws IOException {
    write("main.bicep", "param a string\noutput o string = a\n");
    assertThat(compile().template()).isEqualTo(compile().template());
    String first =
        compile().template().orElseThrow().at("/metadata/_generator/templateHash").asText();
    write("main.bicep", "param a string\noutput o string = '${a}!'\n");
    String second =
        compile().template().orElseThrow().at("/metadata/_generator/templateHash").asText();
    assertThat(first).matches("[0-9]{1,20}").isNotEqualTo(second);
  }

  @Test
  void compileParameters_withoutVariable_usesItsDefault() throws IOException {
    write("main.bicepparam", "using none\nparam a = readEnvironmentVariable('A', 'fallback')\n");
    BicepCompiler compiler = new BicepCompiler(SourceFiles.within(folder), name -> null);
    assertThat(
            compiler
                .compileParameters(folder.resolve("main.bicepparam"), new ArmEvaluator())
                .template()
                .orElseThrow()
                .at("/parameters/a/value")
                .asText())
        .isEqualTo("fallback");
  }

  @Test
  void compileParameters_overrides_winOverTheFileAndMayAddToIt() throws Exception {
    write("main.bicep", "param a string\nparam b object\nparam c array\nparam d string = 'd'\n");
    write("main.bicepparam", "using 'main.bicep'\nparam a = 'file'\nparam c = [\n  1\n]\n");
    var given =
        new ObjectMapper()
            .readTree(
                """
                {"a":"it's ${new}\\n","b":{"k-1":[true,null,-2,1.5]},"d":"given"}
                """);
    var overrides = new LinkedHashMap<String, JsonNode>();
    given.properties().forEach(one -> overrides.put(one.getKey(), one.getValue()));
    JsonNode parameters =
        new BicepCompiler(SourceFiles.within(folder))
            .compileParameters(folder.resolve("main.bicepparam"), new ArmEvaluator(), overrides)
            .template()
            .orElseThrow()
            .path("parameters");
    assertThat(parameters.at("/a/value")).isEqualTo(given.path("a"));
    assertThat(parameters.at("/b/value").toString()).isEqualTo(given.path("b").toString());
    assertThat(parameters.at("/c/value").toString()).isEqualTo("[1]");
    assertThat(parameters.at("/d/value").asText()).isEqualTo("given");
  }

  @Test
  void compileParameters_overrideOfTheWrongType_isReportedAsIfItStoodInTheFile()
      throws IOException {
    write("main.bicep", "param a string\n");
    write("main.bicepparam", "using 'main.bicep'\nparam a = 'file'\n");
    assertThat(
            new BicepCompiler(SourceFiles.within(folder))
                .compileParameters(
                    folder.resolve("main.bicepparam"),
                    new ArmEvaluator(),
                    Map.of("a", IntNode.valueOf(3)))
                .diagnostics())
        .extracting(d -> d.code() + " " + d.line() + ":" + d.column())
        .contains("BCP033 2:11");
  }

  private Compilation compile() {
    return new BicepCompiler(SourceFiles.within(folder)).compile(folder.resolve("main.bicep"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
