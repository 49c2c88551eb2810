package io.github.apimworkshop.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** How long compiling and deploying Bicep takes. */
@Command(
    name = "bicep",
    description = {
      "Measures the Bicep compiler, warm and as a whole command, and deployments of 50 to 1000",
      "resources on a local Azure of its own. Writes docs/benchmarks-bicep.md."
    },
    footerHeading = "%nExample:%n",
    footer = {"  workshop bench bicep", "", "Exit code 1 when a goal is missed."})
final class BenchBicepCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProcess.run("bicep.BicepBenchmarkRun", List.of());
  }
}
