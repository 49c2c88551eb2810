package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The clock of the local Azure. */
@Command(
    name = "clock",
    description = "Shows and moves the clock of the local Azure.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {"  workshop clock advance 60s", "  workshop clock show"},
    subcommands = {ClockAdvanceCommand.class, ClockShowCommand.class})
final class ClockCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
