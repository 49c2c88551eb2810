package io.github.apimworkshop.cli;

import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.workshop.home.SourceRoot;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compiles templates. */
@Command(
    name = "build",
    description = "Compiles Bicep files to ARM templates with the kit's compiler.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop bicep build bicep/backend-pool.bicep            writes backend-pool.json beside it",
      "  workshop bicep build bicep/backend-pool.bicep --stdout",
      "  workshop bicep build bicep/*.bicep --outdir /tmp/templates",
      "",
      "Diagnostics go to stderr in the official form. Exit code 1 if a file has errors."
    })
final class BicepBuildCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "A .bicep file.")
  private List<Path> files;

  @Mixin private BuildOutput output;

  BicepBuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(files, "Bicep", ".bicep");
    boolean succeeded = true;
    for (Path file : files) {
      Path entry = file.toAbsolutePath().normalize();
      var compiler =
          new BicepCompiler(SourceFiles.within(SourceRoot.of(entry, WorkshopHome.around(entry))));
      succeeded &= output.write(console, entry, compiler.compile(entry));
    }
    return succeeded ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
