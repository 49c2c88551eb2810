package io.github.apimworkshop.cli.acceptance;

import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the kit below {@code target}, so that tests meddle with nobody's local Azure. Its
 * private Python environment outlives the build, which makes the second build fast.
 */
final class TestKit {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path DISTRIBUTION = Path.of("lib/cli/target/workshop");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path home;

  private TestKit(Path home) {
    this.home = home;
  }

  /**
   * The same kit for every test of a build; teaching material and libraries are brought up to date.
   */
  static TestKit laidOut() {
    Path home = ROOT.resolve("lib/cli/target/kit");
    // One that a build left behind would lose its classes to the copies below.
    new LocalAzureProcess(new KitLayout(home)).stop(Duration.ofSeconds(10));
    try {
      delete(home.resolve(".workshop/local-azure"));
      for (String folder : List.of("bicep", "notebooks", "policies", "docs")) {
        delete(home.resolve(folder));
        copy(ROOT.resolve(folder), home.resolve(folder));
      }
      copy(ROOT.resolve(DISTRIBUTION), home.resolve(DISTRIBUTION));
      return new TestKit(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path home() {
    return home;
  }

  Path file(String relative) {
    return home.resolve(relative);
  }

  /** Runs the command with the Java of this process until it ends. */
  Completed workshop(String... arguments) throws IOException, InterruptedException {
    return workshop(Path.of(System.getProperty("java.home")), arguments);
  }

  /** Runs the command with another Java until it ends. */
  Completed workshop(Path javaHome, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    Process process =
        builder(javaHome, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running: " + String.join(" ", arguments));
    }
    var completed =
        new Completed(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return completed;
  }

  /** The command as a process that the caller ends. */
  ProcessBuilder builder(Path javaHome, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                javaHome.resolve("bin").resolve("java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-DWORKSHOP_HOME=" + home,
                "-jar",
                home.resolve(DISTRIBUTION).resolve("workshop.jar").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(home.toFile());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var below = Files.walk(folder)) {
        for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file));
            Files.copy(
                file,
                copy,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A command that has ended. */
  record Completed(int code, String out, String err) {}
}
