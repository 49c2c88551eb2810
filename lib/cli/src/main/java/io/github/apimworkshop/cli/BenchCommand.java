package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measurements against other programs. */
@Command(
    name = "bench",
    description = "Measures the kit on this machine, beside other programs where there are any.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop bench gateway --peers nginx",
      "  workshop bench policy",
      "  workshop bench bicep",
      "  workshop bench soak --minutes 2"
    },
    subcommands = {
      BenchGatewayCommand.class,
      BenchPolicyCommand.class,
      BenchBicepCommand.class,
      BenchSoakCommand.class,
      BenchStreamsCommand.class
    })
final class BenchCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
