package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.jupyter.ExecutedNotebook;
import io.github.apimworkshop.cli.jupyter.FailureKind;
import io.github.apimworkshop.cli.jupyter.Jupyter;
import io.github.apimworkshop.cli.jupyter.JupyterEnvironment;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import io.github.apimworkshop.cli.jupyter.NotebookRun;
import io.github.apimworkshop.cli.jupyter.Notebooks;
import io.github.apimworkshop.cli.jupyter.RunOutcome;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs notebooks without a browser. */
@Command(
    name = "run",
    description = {
      "Runs notebooks in a Java kernel, without a browser.",
      "Each run leaves the executed notebook and an HTML report in .workshop/runs."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop run              the main notebook, 03",
      "  workshop run 00 01        the notebooks that begin with 00 and 01",
      "  workshop run my.ipynb     any notebook",
      "  workshop run --all        every step, in order",
      "",
      "Exit code 1 names the notebook, the cell and the reason."
    })
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NOTEBOOK", description = "Path, name or number of a notebook.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Run all steps in notebooks/, in order.")
  private boolean all;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long one cell may take (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Spec private CommandSpec spec;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (timeout <= 0) {
      throw new ParameterException(
          spec.commandLine(), "--timeout takes a number of seconds above 0");
    }
    KitLayout kit = WorkshopHome.find();
    List<Path> notebooks = chosen(new Notebooks(kit.notebooks()));
    RunLock lock = RunLock.take(kit);
    try (lock) {
      return runAll(kit, notebooks);
    }
  }

  private int runAll(KitLayout kit, List<Path> notebooks) throws IOException {
    OutdatedLocalAzure.stop(kit);
    Jupyter jupyter =
        new JupyterEnvironment(new JupyterFolders(kit), console.err()::println).prepare();
    var run = new NotebookRun(jupyter, Duration.ofSeconds(timeout));
    boolean succeeded = true;
    for (Path notebook : notebooks) {
      succeeded &= succeeds(run, notebook);
    }
    return succeeded ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<Path> chosen(Notebooks notebooks) throws IOException {
    if (all) {
      return notebooks.all();
    }
    if (names.isEmpty()) {
      return List.of(notebooks.main());
    }
    var chosen = new ArrayList<Path>();
    for (String name : names) {
      chosen.add(notebooks.find(name));
    }
    return chosen;
  }

  private boolean succeeds(NotebookRun run, Path notebook) throws IOException {
    RunOutcome outcome;
    try (var progress = RunProgress.on(console, notebook)) {
      outcome = run.run(notebook, progress);
    }
    var executed = ExecutedNotebook.read(outcome.notebook());
    console.out().println("Executed notebook: " + outcome.notebook());
    console.out().println("Report:            " + outcome.report());
    executed.regionTables().forEach(table -> console.out().println("\n" + table));
    outcome.failure().ifPresent(kind -> report(kind, notebook, outcome, executed));
    return outcome.failure().isEmpty();
  }

  private void report(
      FailureKind kind, Path notebook, RunOutcome outcome, ExecutedNotebook executed) {
    console.err().println(notebook.getFileName() + ", " + reason(kind, outcome, executed));
  }

  private String reason(FailureKind kind, RunOutcome outcome, ExecutedNotebook executed) {
    String cell = "cell " + outcome.cell() + ": ";
    return switch (kind) {
      case CELL -> cell + executed.error(outcome.cell()).orElse("failed");
      case TIMEOUT -> cell + "took longer than " + timeout + " s. Raise it with --timeout SECONDS.";
      case DEAD_KERNEL -> cell + "the Java kernel ended. A cell that calls System.exit does that.";
      case NO_KERNEL ->
          "the Java kernel did not start: " + outcome.detail() + ". Run `workshop doctor`.";
    };
  }
}
