package io.github.apimworkshop.cli;

import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.workshop.deploy.ArmEvaluator;
import io.github.apimworkshop.workshop.home.SourceRoot;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
      "On stdout parameters and template stand together, in the form that the Azure CLI reads."
    })
final class BicepBuildParamsCommand implements Callable<Integer> {
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
    Compilation compilation = compiler.compileParameters(entry, new ArmEvaluator());
    checkTarget(compilation);
    return output.write(console, entry, compilation) ? ExitCode.OK : ExitCode.SOFTWARE;
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
