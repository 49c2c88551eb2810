package io.github.apimworkshop.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(console.err()).startsWith(file + ":3:").contains("basse");
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
    var lines = console.err().lines().map(l -> l.substring(file.toString().length() + 1)).toList();
    assertThat(lines).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void policyCheck_missingFile_exits1InOneLine() {
    assertThat(run("policy", "check", folder.resolve("none.xml").toString())).isEqualTo(1);
    assertThat(console.err().lines()).hasSize(1);
  }

  private int run(String... arguments) {
    return WorkshopCommand.commandLine(console.console()).execute(arguments);
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
