package io.github.apimworkshop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends faults. */
@Command(
    name = "clear",
    description = "Ends the fault of one account, or all faults.",
    footerHeading = "%nExamples:%n",
    footer = {"  workshop fault clear", "  workshop fault clear aoai-x-instance1"})
final class FaultClearCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "ACCOUNT",
      description = "Name of the account (default: all).")
  private String account;

  FaultClearCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    var admin = RunningLocalAzure.admin();
    if (account == null) {
      admin.endAll();
    } else {
      admin.end(account);
    }
    console.out().println(account == null ? "No fault is on." : account + " works again.");
  }
}
