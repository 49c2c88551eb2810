package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.time.Duration;
import picocli.CommandLine.Command;

/** Ends the local Azure of this kit. */
@Command(
    name = "stop",
    description = {
      "Ends the local Azure of this kit, if it runs.",
      "What was deployed to it is kept and is there again after the next start."
    },
    footer = {"", "Example:", "  workshop stop"})
final class StopCommand implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Console console;

  StopCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    boolean stopped = new LocalAzureProcess(WorkshopHome.find()).stop(PATIENCE);
    console
        .out()
        .println(stopped ? "Stopped the local Azure." : "The local Azure was not running.");
  }
}
