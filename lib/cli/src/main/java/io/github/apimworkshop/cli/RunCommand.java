package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.jupyter.CombinedReport;
import io.github.apimworkshop.cli.jupyter.FinishedRun;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import io.github.apimworkshop.cli.jupyter.Notebooks;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
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
      "Each run leaves the executed notebook and an HTML report in .workshop/runs; several leave one",
      "page with all charts besides."
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
    var finished = new ArrayList<FinishedRun>();
    try (var runner = NotebookRunner.open(kit, console, timeout)) {
      for (Path notebook : notebooks) {
        finished.add(runner.run(notebook));
        print(finished.get(finished.size() - 1));
      }
    }
    if (finished.size() > 1) {
      Path page = new JupyterFolders(kit).runs().resolve("index.html");
      summarise(finished, new CombinedReport(finished).write(page));
    }
    return finished.stream().allMatch(FinishedRun::succeeded) ? ExitCode.OK : ExitCode.SOFTWARE;
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

  private void print(FinishedRun finished) {
    console.out().println("Executed notebook: " + finished.outcome().notebook());
    console.out().println("Report:            " + finished.report());
    finished.executed().regionTables().forEach(table -> console.out().println("\n" + table));
  }

  private void summarise(List<FinishedRun> runs, Path page) {
    int width = runs.stream().mapToInt(run -> run.notebook().title().length()).max().orElse(1);
    console.out().println();
    for (FinishedRun run : runs) {
      console
          .out()
          .printf(
              "%-" + width + "s  %8s checkpoints  %8s exercises  %s%n",
              run.notebook().title(),
              run.passed(),
              run.solved(),
              run.end());
    }
    console.out().println("\nAll of them on one page: " + page);
  }
}
