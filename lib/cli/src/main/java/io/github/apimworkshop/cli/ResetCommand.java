package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.jupyter.Notebooks;
import io.github.apimworkshop.cli.jupyter.StepNotebook;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes what the steps have deployed. */
@Command(
    name = "reset",
    description = {
      "Removes what the steps have deployed: resource groups whose names begin with",
      "rg-workshop-, and what is soft-deleted of them. Touches nothing else."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop reset --dry-run      list what is there and what it costs on Azure",
      "  workshop reset                remove all of it",
      "  workshop reset 03 05          remove what these steps deployed"
    })
final class ResetCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STEP", description = "Steps to reset (default: all).")
  private List<String> steps = List.of();

  @Mixin private Confirmation confirmation;

  ResetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    KitLayout kit = WorkshopHome.find();
    return new Reset(console, confirmation)
        .run(kit, steps.isEmpty() ? Optional.empty() : Optional.of(names(kit)));
  }

  private Set<String> names(KitLayout kit) throws IOException {
    var names = new HashSet<String>();
    for (String step : steps) {
      names.add(name(StepNotebook.read(new Notebooks(kit.notebooks()).find(step))));
    }
    return names;
  }

  static String name(StepNotebook notebook) {
    return notebook
        .workshopName()
        .orElseThrow(
            () ->
                new CommandFailure(
                    notebook.stem() + " opens no workshop, so it has nothing to reset.",
                    "Name another step."));
  }
}
