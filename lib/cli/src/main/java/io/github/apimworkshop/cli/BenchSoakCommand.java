package io.github.apimworkshop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A long run under load and faults. */
@Command(
    name = "soak",
    description = {
      "Runs the circuit-breaker lab under load over backends that fail at random, and explains every",
      "answer by what the backends did. Writes docs/soak.md. Options: --minutes N  --seed N",
      "--report FILE"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop bench soak",
      "  workshop bench soak --minutes 2 --seed 8",
      "",
      "Exit code 1 when an answer is lost, doubled or not explained."
    })
final class BenchSoakCommand implements Callable<Integer> {
  /** Everything is handed to the benchmark, which knows its options itself. */
  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProcess.run("soak.SoakBenchmark", options);
  }
}
