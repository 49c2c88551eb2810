package io.github.apimworkshop.cli;

import picocli.CommandLine.Command;

/** Shows the clock of the local Azure. */
@Command(
    name = "show",
    description = "Says how far the clock of the local Azure is ahead of real time.",
    footerHeading = "%nExample:%n",
    footer = "  workshop clock show")
final class ClockShowCommand implements Runnable {
  private final Console console;

  ClockShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console
        .out()
        .printf(
            "The local Azure is %s ahead.%n",
            SpokenDuration.words(RunningLocalAzure.admin().ahead()));
  }
}
