package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * Starts the benchmark in a process of its own, with the settings of a server. The command does not
 * depend on the benchmarks; they run with its libraries.
 */
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
  private static final String MAIN = "io.github.apimworkshop.benchmarks.gateway.GatewayBenchmark";

  /** Everything is handed to the benchmark, which knows its options itself. */
  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    KitLayout kit = WorkshopHome.find();
    Path jar = kit.home().resolve("lib/benchmarks/target/workshop-benchmarks.jar");
    if (!Files.isRegularFile(jar)) {
      throw new CommandFailure(
          "The benchmarks are not built.",
          "Run ./mvnw -q package -DskipTests in the kit's folder.");
    }
    Path libraries = kit.commandJar().resolveSibling("lib").resolve("*");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-DWORKSHOP_HOME=" + kit.home(),
                "-cp",
                jar + File.pathSeparator + libraries,
                MAIN));
    command.addAll(options);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
