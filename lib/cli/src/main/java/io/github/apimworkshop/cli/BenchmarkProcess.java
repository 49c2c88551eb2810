package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a benchmark in a process of its own, with the settings of a server. The command does not
 * depend on the benchmarks; they run with its libraries.
 */
final class BenchmarkProcess {
  private static final String PACKAGE = "io.github.apimworkshop.benchmarks.";

  private BenchmarkProcess() {}

  /** Runs a main class with options it knows itself; returns its exit code. */
  static int run(String main, List<String> options) throws IOException, InterruptedException {
    KitLayout kit = WorkshopHome.find();
    Path built = kit.home().resolve("lib/benchmarks/target");
    Path jar = built.resolve("workshop-benchmarks.jar");
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
                String.join(
                    File.pathSeparator,
                    jar.toString(),
                    libraries.toString(),
                    built.resolve("lib").resolve("*").toString()),
                PACKAGE + main));
    command.addAll(options);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
