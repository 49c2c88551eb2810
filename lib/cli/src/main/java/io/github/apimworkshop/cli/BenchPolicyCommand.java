package io.github.apimworkshop.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What evaluating and compiling policies costs. */
@Command(
    name = "policy",
    description = {
      "Measures with JMH what policies cost without input and output: time and allocation of a",
      "condition, of one request through policies/backend-pool.xml, and of compiling it.",
      "Writes docs/benchmarks-policy.md."
    },
    footerHeading = "%nExample:%n",
    footer = {"  workshop bench policy", "", "Exit code 1 when a goal is missed."})
final class BenchPolicyCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProcess.run("policy.PolicyBenchmarkRun", List.of());
  }
}
