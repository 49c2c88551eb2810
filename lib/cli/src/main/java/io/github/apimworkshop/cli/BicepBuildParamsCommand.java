package io.github.apimworkshop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.workshop.deploy.ArmEvaluator;
import io.github.apimworkshop.workshop.home.SourceRoot;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles a parameters file. */
@Command(
    name = "build-params",
    description = "Compiles a .bicepparam file to a parameters JSON with the kit's compiler.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop bicep build-params main.bicepparam              writes main.json beside it",
      "  workshop bicep build-params main.bicepparam --stdout",
      "",
      "On stdout parameters and template stand together, in the form that the Azure CLI reads.",
      "BICEP_PARAMETERS_OVERRIDES, a JSON object, wins over the values of the file."
    })
final class BicepBuildParamsCommand implements Callable<Integer> {
  private static final String OVERRIDES = "BICEP_PARAMETERS_OVERRIDES";

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A .bicepparam file.")
  private Path file;

  @Option(
      names = "--bicep-file",
      paramLabel = "FILE",
      description = "The .bicep file that the parameters must be for.")
  private Path bicepFile;

  @Mixin private BuildOutput output;

  BicepBuildParamsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(List.of(file), "Bicep Parameters", ".bicepparam");
    Path entry = file.toAbsolutePath().normalize();
    var compiler =
        new BicepCompiler(SourceFiles.within(SourceRoot.of(entry, WorkshopHome.around(entry))));
    Compilation compilation = compiler.compileParameters(entry, new ArmEvaluator(), overrides());
    checkTarget(compilation);
    return output.write(console, entry, compilation) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Values of {@code -p NAME=VALUE}, which the Azure CLI hands over in the environment. */
  private static Map<String, JsonNode> overrides() {
    String json = System.getenv(OVERRIDES);
    if (json == null || json.isBlank()) {
      return Map.of();
    }
    try {
      if (new ObjectMapper().readTree(json) instanceof ObjectNode values) {
        return values
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      }
    } catch (JsonProcessingException e) {
      throw notAnObject(e);
    }
    throw notAnObject(null);
  }

  private static CommandFailure notAnObject(JsonProcessingException e) {
    return new CommandFailure(
        OVERRIDES + " holds no JSON object of parameters and values.",
        "Write {\"NAME\": VALUE}, or unset it.",
        e);
  }

  private void checkTarget(Compilation compilation) {
    if (bicepFile == null || compilation.target().isEmpty()) {
      return;
    }
    Path asked = bicepFile.toAbsolutePath().normalize();
    Path used = compilation.target().get().file();
    if (!asked.equals(used)) {
      throw new CommandFailure(
          "Bicep file %s provided with --bicep-file option doesn't match the Bicep file %s referenced by the \"using\" declaration in the parameters file."
              .formatted(asked, used),
          "Name that file, or leave the option out.");
    }
  }
}
