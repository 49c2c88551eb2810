package io.github.apimworkshop.benchmarks.bicep;

import io.github.apimworkshop.benchmarks.lab.Machine;
import io.github.apimworkshop.benchmarks.lab.TemporaryFolder;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Measures compiling and deploying and writes the times beside the goals. */
public final class BicepBenchmarkRun {
  private static final Duration FULL_LAB = Duration.ofMillis(150);
  private static final Duration COMMAND = Duration.ofMillis(800);
  private static final Duration FIFTY = Duration.ofMillis(300);
  private static final int WARM_UPS = 20;
  private static final int RUNS = 15;

  private BicepBenchmarkRun() {}

  /** Exit codes: 0 all goals met, 1 not. */
  public static void main(String[] arguments) throws Exception {
    System.exit(meetsGoals() ? 0 : 1);
  }

  private static boolean meetsGoals() throws Exception {
    KitLayout kit = WorkshopHome.find();
    System.err.println("Measuring, about a minute ...");
    try (var folder = TemporaryFolder.create("workshop-bench")) {
      List<Measurement> all = measure(kit, folder.path());
      var table = new StringBuilder("| what | ms, median | least | most | goal |\n");
      table.append("|---|---:|---:|---:|---:|\n");
      all.forEach(measurement -> table.append(measurement.row()));
      Files.writeString(
          kit.home().resolve("docs/benchmarks-bicep.md"),
          page(table.toString()),
          StandardCharsets.UTF_8);
      System.out.print(table);
      return all.stream().allMatch(Measurement::met);
    }
  }

  private static List<Measurement> measure(KitLayout kit, Path folder) throws Exception {
    List<Measurement> all = new ArrayList<>();
    var lab = new LargeLab(Files.createDirectories(folder.resolve("lab")));
    all.add(Measurement.of("compile", WARM_UPS, RUNS, FULL_LAB, lab::compile));
    Path small = Files.writeString(folder.resolve("small.bicep"), "output hello string = 'hi'\n");
    all.add(Measurement.of("command", 1, 7, COMMAND, () -> command(kit, small)));
    try (var many = new ManyResources(kit, Files.createDirectories(folder.resolve("many")))) {
      all.add(Measurement.of("deploy 50", WARM_UPS, RUNS, FIFTY, () -> many.deploy(50)));
      Measurement few = Measurement.of("deploy 250", 3, 5, null, () -> many.deploy(250));
      all.add(few);
      all.add(Measurement.of("deploy 500", 1, 5, twice(few, 2), () -> many.deploy(500)));
      all.add(Measurement.of("deploy 1000", 1, 5, twice(few, 4), () -> many.deploy(1000)));
    }
    return all;
  }

  /** Twice what would be in proportion. */
  private static Duration twice(Measurement few, int times) {
    return few.median().multipliedBy(2L * times);
  }

  private static Duration command(KitLayout kit, Path file) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                kit.home().resolve("workshop").toString(),
                "bicep",
                "build",
                file.toString(),
                "--stdout")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("workshop bicep build ended with " + process.exitValue());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String page(String table) {
    return """
        # Benchmarks of Bicep and the deployments

        Written by `./workshop bench bicep` on %s.

        - **compile**: ten modules, one of which loads an OpenAPI document of one megabyte with `loadTextContent`, from the files to the
          template's text, in a warm process; %d runs after %d.
        - **command**: `workshop bicep build` of a file with one line, as a whole process; 7 runs after one.
        - **deploy N**: N named values of an API Management service, the duration that the local Azure tells of the deployment; 50 of
          them %d times after %d, more of them 5 times. The goal of 500 and 1000 is twice what would be in proportion to 250: work
          that grows with the square would take four times as long.

        **Machine.** %s

        %s"""
        .formatted(
            LocalDate.now(ZoneId.systemDefault()),
            RUNS,
            WARM_UPS,
            RUNS,
            WARM_UPS,
            Machine.words(),
            table);
  }
}
