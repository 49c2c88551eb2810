package io.github.apimworkshop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir private Path folder;

  private final CapturedConsole console = new CapturedConsole();

  @Test
  void execute_nothing_showsTheHelp() {
    assertThat(run()).isZero();
    assertThat(console.out()).contains("Usage: workshop", "run ", "serve", "doctor", "Exit codes");
  }

  @Test
  void help_command_showsItsHelp() {
    assertThat(run("help", "run")).isZero();
    assertThat(console.out()).contains("Usage: workshop run");
  }

  @Test
  void help_nothing_showsTheCommands() {
    assertThat(run("help")).isZero();
    assertThat(console.out()).contains("Usage: workshop ", "doctor");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_everyCommand_hasAnExample(List<String> command) {
    var arguments = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
    assertThat(run(arguments)).isZero();
    assertThat(console.out())
        .contains("Usage: workshop " + String.join(" ", command))
        .containsPattern("Examples?:\\R +workshop " + String.join(" ", command));
  }

  static Stream<List<String>> commands() {
    var top = WorkshopCommand.commandLine(new CapturedConsole().console());
    return top.getSubcommands().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("help"))
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(List.of(entry.getKey())),
                    subcommands(entry.getValue()).map(s -> List.of(entry.getKey(), s))));
  }

  private static Stream<String> subcommands(CommandLine command) {
    return command.getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rnu",
        "--nix",
        "deploy",
        "bicep build",
        "run --timeout soon",
        "run --timeout 0",
        "run --timeout -5",
        "serve --port -1",
        "serve --port 65536",
        "serve --latency -0.5",
        "serve --latency NaN",
        "serve --gateway-units 0",
        "serve --gateway-units 4",
        "clock advance soon",
        "clock advance -60s",
        "fault set",
        "fault set one 429 --count many"
      })
  void execute_wrongUsage_exits2AndSaysWhereTheHelpIs(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).startsWith("workshop").contains("--help`").doesNotContain("\tat ");
  }

  @Test
  void deploy_neitherGroupNorLocation_saysWhichOptionsThereAre() {
    assertThat(run("deploy", "a.bicep")).isEqualTo(2);
    assertThat(console.err()).contains("-g=RG | -l=LOCATION");
  }

  @Test
  void bicepVersion_anything_hasTheOfficialForm() {
    assertThat(run("bicep", "--version")).isZero();
    assertThat(console.out().strip()).matches("Bicep CLI version \\d+\\.\\d+\\.\\d+ \\(\\w+\\)");
  }

  @Test
  void bicepBuild_validFile_writesTheTemplateToStdout() throws Exception {
    Path file = write("a.bicep", "output empty array = []\noutput one int = 1\n");
    assertThat(run("bicep", "build", file.toString(), "--stdout")).isZero();
    assertThat(console.out())
        .startsWith("{\n  \"$schema\": \"https://schema.management.azure.com/")
        .contains("\"value\": []", "\"value\": 1")
        .endsWith("}\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.json");
  }

  @Test
  void bicepBuild_outdir_writesTheTemplateThere() throws Exception {
    Path file = write("a.bicep", "output one int = 1\n");
    Path target = folder.resolve("made").resolve("here");
    assertThat(run("bicep", "build", file.toString(), "--outdir", target.toString())).isZero();
    assertThat(target.resolve("a.json")).content().contains("\"one\"");
  }

  @Test
  void bicepBuild_outfile_writesTheTemplateThere() throws Exception {
    Path file = write("a.bicep", "output one int = 1\n");
    Path target = folder.resolve("deep/b.json");
    assertThat(run("bicep", "build", file.toString(), "--outfile", target.toString())).isZero();
    assertThat(target).content().contains("\"one\"");
    assertThat(run("bicep", "build", file.toString(), "--stdout", "--outfile", "x")).isEqualTo(2);
    String again = file.toString();
    assertThat(run("bicep", "build", again, again, "--outfile", "x")).isEqualTo(2);
  }

  @Test
  void bicepBuild_parametersFile_isRefusedByItsName() throws Exception {
    Path file = write("a.bicepparam", "using none\n");
    assertThat(run("bicep", "build", file.toString())).isEqualTo(1);
    assertThat(console.err()).contains("was not recognized as a Bicep file", ".bicep extension");
  }

  @Test
  void bicepBuildParams_stdout_holdsParametersAndTemplateAsAzReadsThem() throws Exception {
    Path template = write("a.bicep", "param size int\noutput one int = size\n");
    Path file = write("a.bicepparam", "using 'a.bicep'\nparam size = 3\n");
    assertThat(
            run(
                "bicep",
                "build-params",
                file.toString(),
                "--bicep-file",
                template + "",
                "--stdout"))
        .isZero();
    var answer = new ObjectMapper().readTree(console.out());
    var parameters = new ObjectMapper().readTree(answer.path("parametersJson").asText());
    assertThat(parameters.at("/parameters/size/value").asInt()).isEqualTo(3);
    assertThat(answer.path("templateJson").asText()).contains("\"outputs\"");
    assertThat(answer.has("templateSpecId")).isTrue();
  }

  @Test
  void bicepBuildParams_otherBicepFile_isRefused() throws Exception {
    write("a.bicep", "param size int\noutput one int = size\n");
    Path other = write("b.bicep", "param size int\noutput one int = size\n");
    Path file = write("a.bicepparam", "using 'a.bicep'\nparam size = 3\n");
    assertThat(run("bicep", "build-params", file.toString(), "--bicep-file", other.toString()))
        .isEqualTo(1);
    assertThat(console.err()).contains("doesn't match the Bicep file");
  }

  @Test
  void bicepBuild_error_exits1WithPlaceAndWritesNothing() throws Exception {
    Path file = write("a.bicep", "output one int = missing\n");
    assertThat(run("bicep", "build", file.toString())).isEqualTo(1);
    assertThat(console.err()).contains("a.bicep(1,18) : Error BCP057");
    assertThat(folder.resolve("a.json")).doesNotExist();
  }

  @Test
  void bicepBuild_resultThatCannotBeWritten_exits1AndNamesTheFile() throws Exception {
    Path file = write("a.bicep", "output one int = 1\n");
    Path target = Files.createDirectories(folder.resolve("a.json"));
    assertThat(run("bicep", "build", file.toString())).isEqualTo(1);
    assertThat(console.err().lines())
        .singleElement()
        .asString()
        .startsWith("workshop: Cannot write " + target + ": ")
        .doesNotContain("defect");
  }

  @Test
  void policyCheck_fault_exits1WithPlace() throws Exception {
    Path file =
        write(
            "bad.xml",
            """
            <policies>
              <inbound>
                <basse />
              </inbound>
              <backend />
              <outbound />
              <on-error />
            </policies>
            """);
    assertThat(run("policy", "check", file.toString())).isEqualTo(1);
    assertThat(console.out())
        .startsWith(file + ":3:")
        .contains("basse")
        .endsWith("0 accepted, 1 refused\n");
  }

  @Test
  void policyCheck_faults_areInTheOrderOfTheFile() throws Exception {
    Path file =
        write(
            "many.xml",
            """
            <policies>
              <inbound>
                <set-variable name="a" value="@(1 +)" />
                <basse />
                <set-variable name="b" value="@(x)" />
                <nix />
              </inbound>
              <backend />
              <outbound />
              <on-error />
            </policies>
            """);
    assertThat(run("policy", "check", file.toString())).isEqualTo(1);
    var lines =
        console
            .out()
            .lines()
            .filter(line -> line.startsWith(file + ":"))
            .map(line -> line.substring(file.toString().length() + 1))
            .toList();
    assertThat(lines).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void policyCheck_missingFile_exits1InOneLine() {
    assertThat(run("policy", "check", folder.resolve("none.xml").toString())).isEqualTo(1);
    assertThat(console.out().lines().toList()).hasSize(2).last().isEqualTo("0 accepted, 1 refused");
  }

  @Test
  void policyCheck_folder_printsALinePerRefusedFileAndCounts() throws Exception {
    write("a.xml", "<policies><inbound><nix /><nox /></inbound></policies>");
    write(
        "b.xml",
        "<policies><inbound><quota calls=\"1\" renewal-period=\"60\" /></inbound></policies>");
    write("c.xml", "<fragment><set-variable name=\"a\" value=\"1\" /></fragment>");
    assertThat(run("policy", "check", folder.toString())).isEqualTo(1);
    assertThat(console.out().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .startsWith(folder.resolve("a.xml") + ":1:")
        .endsWith("(and 1 more)");
    assertThat(console.out()).endsWith("2 accepted, 1 refused\n");
  }

  @Test
  void policyCheck_utf16WithByteOrderMark_isRead() throws Exception {
    String document = "<policies><inbound><base /></inbound></policies>";
    Path wide = folder.resolve("wide.xml");
    Files.writeString(wide, document, StandardCharsets.UTF_16);
    assertThat(run("policy", "check", wide.toString())).isZero();

    Files.writeString(wide, document.replace("base", "b\u00e4se"), StandardCharsets.ISO_8859_1);
    assertThat(run("policy", "check", wide.toString())).isEqualTo(1);
    assertThat(console.out()).contains("wide.xml:1:1 neither UTF-8 nor UTF-16");
  }

  @Test
  void policyCheck_whatCannotBeLookedUp_isAWarning() throws Exception {
    Path file =
        write(
            "refers.xml",
            """
            <policies>
              <inbound>
                <rate-limit-by-key calls="{{calls}}" renewal-period="15" counter-key="a" />
                <set-variable name="limit" value="@(1 <= {{limit}})" />
                <set-backend-service backend-id="elsewhere" />
                <include-fragment fragment-id="elsewhere" />
              </inbound>
            </policies>
            """);
    assertThat(run("policy", "check", file.toString())).isZero();
    assertThat(console.out()).isEqualToNormalizingNewlines("1 accepted, 0 refused\n");
    assertThat(console.err().lines())
        .hasSize(4)
        .allMatch(line -> line.matches(".*refers\\.xml:\\d+:\\d+ warning: .*"));
  }

  @Test
  void policyEval_withFixtures_printsValueAndType() throws Exception {
    Path response =
        write("r.http", "HTTP/1.1 429 Too Many Requests\nRetry-After: 7\n\n{\"error\": {}}");
    String wait =
        "@(int.Parse(context.Response.Headers.GetValueOrDefault(\"Retry-After\", \"0\")) + 1)";
    assertThat(run("policy", "eval", wait, "--response", response.toString())).isZero();
    assertThat(console.out()).isEqualToNormalizingNewlines("8\nSystem.Int32\n");
  }

  @Test
  void policyEval_whatACallUsuallyHas_isThere() {
    String ids = "context.Api.Id + context.Operation.Id + context.Subscription.Id";
    assertThat(run("policy", "eval", ids + " + context.Product?.Id + context.User?.Id")).isZero();
    assertThat(console.out())
        .isEqualToNormalizingNewlines("apioperationsubscription\nSystem.String\n");
  }

  @Test
  void policyEval_failures_exit1WithPlaceOrReason() {
    assertThat(run("policy", "eval", "1 + nothing")).isEqualTo(1);
    assertThat(console.err()).startsWith("column 5: ");
    assertThat(run("policy", "eval", "(int)context.Variables[\"a\"]", "--variable", "a=4"))
        .isEqualTo(1);
    assertThat(console.err())
        .contains("Expression evaluation failed. Specified cast is not valid.")
        .contains("InvalidCastException");
  }

  private int run(String... arguments) {
    return WorkshopCommand.commandLine(console.console()).execute(arguments);
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
