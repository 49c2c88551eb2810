package io.github.apimworkshop.cli;

import java.util.Map;
import picocli.CommandLine.Command;

/** Shows the faults that are on. */
@Command(
    name = "list",
    description = "Shows the faults that are on, one account a line.",
    footerHeading = "%nExample:%n",
    footer = "  workshop fault list")
final class FaultListCommand implements Runnable {
  private final Console console;

  FaultListCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Map<String, String> faults = RunningLocalAzure.admin().faults();
    if (faults.isEmpty()) {
      console.out().println("No fault is on.");
    }
    faults.forEach((account, fault) -> console.out().println(account + ": " + fault));
  }
}
