package io.github.apimworkshop.cli;

import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.workshop.deploy.ArmEvaluator;
import io.github.apimworkshop.workshop.home.SourceRoot;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compiles a parameters file. */
@Command(
    name = "build-params",
    description = "Compiles a .bicepparam file to a parameters JSON with the kit's compiler.",
    footerHeading = "%nExample:%n",
    footer = "  workshop bicep build-params main.bicepparam --stdout")
final class BicepBuildParamsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A .bicepparam file.")
  private Path file;

  @Mixin private BuildOutput output;

  BicepBuildParamsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path entry = file.toAbsolutePath().normalize();
    var compiler =
        new BicepCompiler(SourceFiles.within(SourceRoot.of(entry, WorkshopHome.around(entry))));
    boolean succeeded =
        output.write(console, entry, compiler.compileParameters(entry, new ArmEvaluator()));
    return succeeded ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
