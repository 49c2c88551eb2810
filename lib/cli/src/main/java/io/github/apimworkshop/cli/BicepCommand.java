package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The kit's Bicep compiler, with the command line of the official one as far as the Azure CLI uses
 * it.
 */
@Command(
    name = "bicep",
    version = "Bicep CLI version 0.46.1 (workshop)",
    description = {
      "Compiles Bicep with the kit's own compiler, which follows Bicep 0.46.1.",
      "It is not Microsoft's command; where the two differ, Microsoft's is right."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop bicep build bicep/backend-pool.bicep --stdout",
      "  workshop bicep build-params main.bicepparam --stdout",
      "  workshop bicep --version"
    },
    subcommands = {BicepBuildCommand.class, BicepBuildParamsCommand.class})
final class BicepCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
