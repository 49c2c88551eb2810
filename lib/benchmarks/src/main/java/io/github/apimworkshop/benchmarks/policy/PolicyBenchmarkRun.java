package io.github.apimworkshop.benchmarks.policy;

import io.github.apimworkshop.benchmarks.lab.Machine;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the policy language with JMH and writes time and allocation beside the goals. */
public final class PolicyBenchmarkRun {
  private static final Map<String, Double> GOALS =
      Map.of("condition", 1.0, "pipeline", 15.0, "compileDocument", 5000.0);

  private PolicyBenchmarkRun() {}

  /** Exit codes: 0 all goals met, 1 not. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Path home = WorkshopHome.find().home();
    System.err.println("Measuring, about a minute ...");
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(PolicyBenchmark.class.getName())
                    .param("policy", home.resolve("policies/backend-pool.xml").toString())
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    String table = table(results);
    Files.writeString(
        home.resolve("docs/benchmarks-policy.md"), page(table), StandardCharsets.UTF_8);
    System.out.print(table);
    boolean met =
        results.stream()
            .map(RunResult::getPrimaryResult)
            .allMatch(it -> it.getScore() < GOALS.get(it.getLabel()));
    System.exit(met ? 0 : 1);
  }

  private static String table(Collection<RunResult> results) {
    var text = new StringBuilder("| what | µs | ± | bytes allocated | goal, µs |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    for (RunResult result : results) {
      var time = result.getPrimaryResult();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.2f | %,.2f | %,.0f | %,.0f |%n",
              time.getLabel(),
              time.getScore(),
              time.getScoreError(),
              result.getSecondaryResults().get("gc.alloc.rate.norm").getScore(),
              GOALS.get(time.getLabel())));
    }
    return text.toString();
  }

  private static String page(String table) {
    return """
        # Benchmarks of the policy language

        Written by `./workshop bench policy` on %s, with JMH on one core: one fork, three iterations to warm up, five measured, two
        seconds each; ± is the error at 99.9 %%.

        - **condition**: `context.Request.Method == "POST" && context.Request.Url.Port == 80`, compiled before.
        - **pipeline**: one request through `policies/backend-pool.xml`; token and backend answer at once.
        - **compileDocument**: that document from its text, with all its expressions.

        **Machine.** %s

        %s"""
        .formatted(LocalDate.now(ZoneId.systemDefault()), Machine.words(), table);
  }
}
