package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Faults of the Azure OpenAI accounts of the local Azure. */
@Command(
    name = "fault",
    description = "Makes Azure OpenAI accounts of the local Azure fail.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop fault set aoai-x-instance1 429 --retry-after 30s --count 5",
      "  workshop fault list",
      "  workshop fault clear"
    },
    subcommands = {FaultSetCommand.class, FaultListCommand.class, FaultClearCommand.class})
final class FaultCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
