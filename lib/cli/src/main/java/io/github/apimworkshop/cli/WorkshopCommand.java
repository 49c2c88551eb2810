package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.home.WorkshopHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command itself; without a subcommand it shows its help. */
@Command(
    name = "workshop",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "workshop 0.1.0",
    description = "Load balancing Azure OpenAI with Azure API Management, on your own machine.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop run              run the main notebook on the local Azure, without a browser",
      "  workshop lab              open the notebooks in JupyterLab",
      "  workshop doctor           check this machine",
      "",
      "Exit codes: 0 it worked, 1 it did not, 2 wrong usage."
    },
    subcommands = {
      RunCommand.class,
      LabCommand.class,
      ServeCommand.class,
      StopCommand.class,
      DoctorCommand.class,
      DeployCommand.class,
      KeysCommand.class,
      BicepCommand.class,
      PolicyCommand.class,
      ClockCommand.class,
      FaultCommand.class,
      StepCommand.class,
      ProgressCommand.class,
      ResetCommand.class,
      BenchCommand.class,
      WarmUpCommand.class,
      CommandLine.HelpCommand.class
    })
final class WorkshopCommand implements Runnable {
  private static final int HELP_WIDTH = 100;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  static CommandLine commandLine(Console console) {
    return new CommandLine(new WorkshopCommand(), new CommandFactory(console))
        .setOut(console.out())
        .setErr(console.err())
        .setExecutionExceptionHandler(new FailureReport(WorkshopHome::find))
        .setParameterExceptionHandler(new UsageReport())
        .setUsageHelpWidth(HELP_WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
