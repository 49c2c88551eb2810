package io.github.apimworkshop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.jupyter.FinishedRun;
import io.github.apimworkshop.cli.jupyter.Notebooks;
import io.github.apimworkshop.cli.jupyter.StepNotebook;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One step of the workshop, without a browser. The notebook is the one source of what is done. */
@Command(
    name = "step",
    description = {
      "Sets up, checks, solves or resets one step.",
      "  setup   runs its cells up to the deployment",
      "  check   runs the notebook as it is and lists its checkpoints and exercises",
      "  solve   runs a copy in which every exercise has its solution; nobody's progress changes",
      "  reset   removes what the step deployed"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop step 05 setup",
      "  workshop step 05 check",
      "  workshop step 05 solve    the executed copy shows how it looks when everything is solved",
      "  workshop step 05 reset"
    })
final class StepCommand implements Callable<Integer> {
  private static final int CELL_TIMEOUT = 300;

  private final Console console;

  @Parameters(index = "0", paramLabel = "STEP", description = "Number or name of the step.")
  private String step;

  @Parameters(index = "1", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
  private StepAction action;

  @Mixin private Confirmation confirmation;

  StepCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    KitLayout kit = WorkshopHome.find();
    Path file = new Notebooks(kit.notebooks()).find(step);
    StepNotebook notebook = StepNotebook.read(file);
    return switch (action) {
      case SETUP ->
          notebook
              .setup()
              .map(cells -> run(kit, notebook, cells, "setup"))
              .orElseGet(() -> nothingToDeploy(file));
      case CHECK -> check(kit, file);
      case SOLVE -> run(kit, notebook, notebook.solved(), "solved");
      case RESET ->
          new Reset(console, confirmation)
              .run(kit, Optional.of(Set.of(ResetCommand.name(notebook))));
    };
  }

  private int nothingToDeploy(Path file) {
    console.out().println(file.getFileName() + " deploys nothing.");
    return ExitCode.OK;
  }

  private int check(KitLayout kit, Path file) throws IOException {
    try (var runner = NotebookRunner.open(kit, console, CELL_TIMEOUT)) {
      return print(runner.run(file));
    }
  }

  private int run(KitLayout kit, StepNotebook notebook, JsonNode content, String kind) {
    try (var runner = NotebookRunner.open(kit, console, CELL_TIMEOUT)) {
      Path folder = Files.createDirectories(kit.state().resolve("steps"));
      Path copy = folder.resolve(notebook.stem() + "-" + kind + ".ipynb");
      Files.write(copy, new ObjectMapper().writeValueAsBytes(content));
      return print(runner.runCopy(copy, kit.notebooks()));
    } catch (IOException e) {
      throw new CommandFailure(
          "The step cannot be run: " + e.getMessage() + ".",
          "Check the folder " + kit.state() + ".",
          e);
    }
  }

  private int print(FinishedRun finished) {
    finished.results().forEach(console.out()::println);
    console
        .out()
        .printf(
            "Step %s: %s checkpoints passed, %s exercises solved.%n",
            finished.notebook().id(), finished.passed(), finished.solved());
    console.out().println("Executed notebook: " + finished.outcome().notebook());
    console.out().println("Report:            " + finished.report());
    return finished.succeeded() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
