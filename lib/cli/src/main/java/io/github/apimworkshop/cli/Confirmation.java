package io.github.apimworkshop.cli;

import picocli.CommandLine.Option;

/** How a command that removes something is told to go ahead. */
final class Confirmation {
  @Option(names = "--dry-run", description = "Only list what would be removed.")
  private boolean dryRun;

  @Option(
      names = "--yes",
      description = "Remove without asking back. Needed on Azure; the local Azure costs nothing.")
  private boolean yes;

  boolean dryRun() {
    return dryRun;
  }

  boolean given() {
    return yes;
  }
}
