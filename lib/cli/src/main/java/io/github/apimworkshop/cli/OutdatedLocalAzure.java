package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.azure.LocalAzure;
import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * A local Azure that was started before the kit was built anew runs classes that are no longer
 * there. It is ended; the next one finds everything that was deployed.
 */
final class OutdatedLocalAzure {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private OutdatedLocalAzure() {}

  static void stop(KitLayout kit) throws IOException {
    var process = new LocalAzureProcess(kit);
    FileTime built = Files.getLastModifiedTime(kit.commandJar().resolveSibling("built"));
    if (process.running().filter(azure -> startedBefore(azure, built.toInstant())).isPresent()) {
      process.stop(PATIENCE);
    }
  }

  private static boolean startedBefore(LocalAzure azure, Instant built) {
    return ProcessHandle.of(azure.pid())
        .flatMap(handle -> handle.info().startInstant())
        .filter(started -> started.isBefore(built))
        .isPresent();
  }
}
