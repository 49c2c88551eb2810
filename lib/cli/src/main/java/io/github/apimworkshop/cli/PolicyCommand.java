package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Work on policy documents. */
@Command(
    name = "policy",
    description = "Checks API Management policy documents, and tries expressions out.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop policy check policies/backend-pool.xml",
      "  workshop policy eval '@(1 + 2)'"
    },
    subcommands = {PolicyCheckCommand.class, PolicyEvalCommand.class})
final class PolicyCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
