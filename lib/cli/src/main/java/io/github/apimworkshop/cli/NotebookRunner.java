package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.jupyter.ExecutedNotebook;
import io.github.apimworkshop.cli.jupyter.FailureKind;
import io.github.apimworkshop.cli.jupyter.FinishedRun;
import io.github.apimworkshop.cli.jupyter.Jupyter;
import io.github.apimworkshop.cli.jupyter.JupyterEnvironment;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import io.github.apimworkshop.cli.jupyter.NotebookRun;
import io.github.apimworkshop.cli.jupyter.RunListener;
import io.github.apimworkshop.cli.jupyter.RunOutcome;
import io.github.apimworkshop.cli.jupyter.StepNotebook;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** Runs notebooks of a kit one after the other, and says which cell failed and why. */
final class NotebookRunner implements AutoCloseable {
  private final Console console;
  private final int timeout;
  private final RunLock lock;
  private final NotebookRun run;

  private NotebookRunner(Console console, int timeout, RunLock lock, NotebookRun run) {
    this.console = console;
    this.timeout = timeout;
    this.lock = lock;
    this.run = run;
  }

  /** Prepares Jupyter; {@code timeout} is what one cell may take, in seconds. */
  static NotebookRunner open(KitLayout kit, Console console, int timeout) throws IOException {
    RunLock lock = RunLock.take(kit);
    try {
      OutdatedLocalAzure.stop(kit);
      Jupyter jupyter =
          new JupyterEnvironment(new JupyterFolders(kit), console.err()::println).prepare();
      var run = new NotebookRun(jupyter, Duration.ofSeconds(timeout));
      return new NotebookRunner(console, timeout, lock, run);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Runs a notebook where it lies. */
  FinishedRun run(Path notebook) throws IOException {
    return finish(notebook, progress -> run.run(notebook, progress));
  }

  /** Runs a copy that does not count as progress; its relative paths start from {@code place}. */
  FinishedRun runCopy(Path copy, Path place) throws IOException {
    return finish(copy, progress -> run.runCopy(copy, place, progress));
  }

  private FinishedRun finish(Path notebook, Function<RunListener, RunOutcome> running)
      throws IOException {
    StepNotebook step = StepNotebook.read(notebook);
    long begin = System.nanoTime();
    RunOutcome outcome;
    try (var progress = RunProgress.on(console, notebook)) {
      outcome = running.apply(progress);
    }
    var took = Duration.ofNanos(System.nanoTime() - begin);
    var executed = ExecutedNotebook.read(outcome.notebook());
    String reason = outcome.failure().map(kind -> reason(kind, outcome, executed)).orElse("");
    if (!reason.isEmpty()) {
      console.err().println(notebook.getFileName() + ", " + reason);
    }
    return new FinishedRun(step, executed, outcome, reason, took);
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

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
