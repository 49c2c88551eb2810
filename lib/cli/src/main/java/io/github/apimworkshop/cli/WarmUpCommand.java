package io.github.apimworkshop.cli;

import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * Loads the classes that the local Azure's start and the compiler take, so that a JVM that archives
 * its classes when it ends makes the next ones start a third faster. The launchers call it once
 * after a build.
 */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Starts a local Azure of its own, compiles a lab, and leaves nothing behind.",
    footerHeading = "%nExample:%n",
    footer = "  workshop warm-up")
final class WarmUpCommand implements Callable<Integer> {
  private static final String TOKEN = "warm-up";

  @Override
  public Integer call() throws IOException {
    Path state = Files.createTempDirectory("workshop-warm-up");
    var settings =
        new LocalAzureSettings(
            state,
            0,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Random(1),
            0,
            TOKEN,
            1,
            new AllowedHosts(Set.of()));
    try (LocalAzure azure = LocalAzure.start(settings)) {
      azure.management();
      Path file = WorkshopHome.find().bicep().resolve("backend-pool.bicep");
      new BicepCompiler(SourceFiles.within(file.getParent().getParent())).compile(file);
    } finally {
      delete(state);
    }
    return ExitCode.OK;
  }

  private static void delete(Path folder) throws IOException {
    try (var below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
