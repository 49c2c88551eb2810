package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.reset.Leftover;
import io.github.apimworkshop.workshop.reset.Leftovers;
import io.github.apimworkshop.workshop.reset.RemovalListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ExitCode;

/** Lists what steps have left, and removes it when that is confirmed. */
final class Reset implements RemovalListener {
  private final Console console;
  private final Confirmation confirmation;

  Reset(Console console, Confirmation confirmation) {
    this.console = console;
    this.confirmation = confirmation;
  }

  /** {@code steps} are the names the steps were opened with; empty means every step. */
  int run(KitLayout kit, Optional<Set<String>> steps) {
    boolean local = !"azure".equals(System.getenv("WORKSHOP_TARGET"));
    AzureTarget target = AzureTarget.open(kit, System::getenv);
    Leftovers left =
        steps.map(names -> Leftovers.of(target, names)).orElseGet(() -> Leftovers.of(target));
    if (left.isEmpty()) {
      console.out().println(left);
    }
    left.all().forEach(this::print);
    if (left.isEmpty() || confirmation.dryRun()) {
      return ExitCode.OK;
    }
    if (!local && !confirmation.given()) {
      throw new CommandFailure(
          "Nothing was removed: this is " + target.name() + " " + target.subscriptionId() + ".",
          "Add --yes to remove everything listed above.");
    }
    try {
      left.remove(this);
    } catch (WorkshopException e) {
      throw new CommandFailure(e.getMessage(), "Then run the command again.", e);
    }
    console.out().println("Done.");
    return ExitCode.OK;
  }

  private void print(Leftover leftover) {
    console
        .out()
        .printf(
            "%-38s %-32s %-34s %-16s %s USD/h on Azure%n",
            leftover.kind(),
            leftover.name(),
            leftover.group(),
            leftover.location(),
            leftover.cost());
  }

  @Override
  public void started(Leftover leftover) {
    console.err().println("  removing " + leftover + " ...");
  }

  @Override
  public void removed(Leftover leftover, Duration took) {
    console
        .err()
        .printf(Locale.ROOT, "  %5.1f s  removed %s%n", took.toMillis() / 1000.0, leftover);
  }

  @Override
  public void failed(Leftover leftover, String reason) {
    console.err().println("  STAYED " + leftover + ": " + reason);
  }
}
