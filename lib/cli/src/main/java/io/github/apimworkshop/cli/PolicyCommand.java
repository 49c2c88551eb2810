package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Work on policy documents. */
@Command(
    name = "policy",
    description = "Checks API Management policy documents.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  workshop policy check policies/backend-pool.xml",
    subcommands = PolicyCheckCommand.class)
final class PolicyCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
