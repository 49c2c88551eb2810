package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.azure.LocalAzureAdmin;
import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.WorkshopHome;

/** The admin calls of this kit's local Azure; a command that needs them does not start one. */
final class RunningLocalAzure {
  private RunningLocalAzure() {}

  static LocalAzureAdmin admin() {
    return new LocalAzureProcess(WorkshopHome.find())
        .running()
        .map(LocalAzureAdmin::new)
        .orElseThrow(
            () ->
                new CommandFailure(
                    "The local Azure does not run.",
                    "Start it with `workshop serve`, or run a notebook."));
  }
}
