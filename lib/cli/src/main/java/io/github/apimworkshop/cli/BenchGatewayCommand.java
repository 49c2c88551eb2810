package io.github.apimworkshop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The gateway beside other load balancers. */
@Command(
    name = "gateway",
    description = {
      "Compares the gateway with nginx, HAProxy and LiteLLM: throughput and added latency.",
      "Writes docs/benchmarks.md. Options: --peers nginx,haproxy,litellm  --format text|json",
      "--seconds N  --rounds N  --report FILE"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop bench gateway",
      "  workshop bench gateway --peers nginx,haproxy --format json"
    })
final class BenchGatewayCommand implements Callable<Integer> {
  /** Everything is handed to the benchmark, which knows its options itself. */
  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProcess.run("gateway.GatewayBenchmark", options);
  }
}
