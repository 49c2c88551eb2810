package io.github.apimworkshop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Streamed answers through the gateway. */
@Command(
    name = "streams",
    description = {
      "Reads streamed answers through the gateway, a few and then a thousand at once, with a heap of",
      "512 MB: how late each event is. Writes docs/benchmarks-streams.md. Options: --streams N",
      "--report FILE"
    },
    footerHeading = "%nExample:%n",
    footer = {"  workshop bench streams", "", "Exit code 1 when a goal is missed."})
final class BenchStreamsCommand implements Callable<Integer> {
  /** Everything is handed to the benchmark, which knows its options itself. */
  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProcess.run("streams.StreamsBenchmark", options);
  }
}
