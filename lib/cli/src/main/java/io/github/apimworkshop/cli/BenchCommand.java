package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measurements against other programs. */
@Command(
    name = "bench",
    description = "Compares the kit with other programs in one run on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  workshop bench gateway --peers nginx",
    subcommands = BenchGatewayCommand.class)
final class BenchCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
