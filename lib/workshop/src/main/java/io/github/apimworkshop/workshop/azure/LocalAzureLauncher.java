package io.github.apimworkshop.workshop.azure;

import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts {@code workshop serve} with the Java of this process and waits until it answers. */
final class LocalAzureLauncher {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(100);

  private final KitLayout kit;
  private final LocalAzureProcess azure;

  LocalAzureLauncher(KitLayout kit, LocalAzureProcess azure) {
    this.kit = kit;
    this.azure = azure;
  }

  LocalAzure start() {
    if (!Files.isRegularFile(kit.commandJar())) {
      throw new WorkshopException(
          "LAB-002",
          "The kit is not built yet: %s is missing. Run `./mvnw -q package` (Windows: `mvnw.cmd -q package`) in %s."
              .formatted(kit.home().relativize(kit.commandJar()), kit.home()));
    }
    Process server = spawn();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<LocalAzure> found = azure.running();
      if (found.isPresent()) {
        return found.get();
      }
      if (!server.isAlive() && server.exitValue() != 0) {
        throw failed("ended with exit code " + server.exitValue());
      }
      pause();
    }
    server.destroy();
    throw failed("did not answer within " + PATIENCE.toSeconds() + " seconds");
  }

  private Process spawn() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        List.of(
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:SharedArchiveFile=" + kit.classArchive(),
            "-Xshare:auto",
            "-Xlog:cds*=off",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-DWORKSHOP_HOME=" + kit.home(),
            "-jar",
            kit.commandJar().toString(),
            "serve");
    try {
      Files.createDirectories(kit.state());
      return new ProcessBuilder(command)
          .directory(kit.home().toFile())
          .redirectErrorStream(true)
          .redirectOutput(kit.localAzureLog().toFile())
          .start();
    } catch (IOException e) {
      throw new WorkshopException(
          "LAB-003", "The local Azure could not be started: " + e.getMessage(), e);
    }
  }

  private WorkshopException failed(String how) {
    return new WorkshopException(
        "LAB-003",
        "The local Azure %s. Last line of %s: %s"
            .formatted(how, kit.home().relativize(kit.localAzureLog()), lastLine()));
  }

  private String lastLine() {
    try {
      var lines = Files.readAllLines(kit.localAzureLog(), StandardCharsets.UTF_8);
      return lines.stream().filter(l -> !l.isBlank()).reduce((a, b) -> b).orElse("(empty)");
    } catch (IOException e) {
      return "(unreadable)";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STEP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("LAB-003", "Interrupted while the local Azure started.", e);
    }
  }
}
