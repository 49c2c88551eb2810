package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.apimworkshop.cli.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Runs one notebook in a kernel of its own and leaves the result below the runs folder. */
public final class NotebookRun {
  private static final ObjectReader EVENT =
      new ObjectMapper()
          .readerFor(RunEvent.class)
          .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private final Jupyter jupyter;
  private final Duration cellTimeout;

  /** Each cell may take {@code cellTimeout}, to the second. */
  public NotebookRun(Jupyter jupyter, Duration cellTimeout) {
    this.jupyter = jupyter;
    this.cellTimeout = cellTimeout;
  }

  /** Runs the notebook to its end or to its first failure; both are outcomes, not exceptions. */
  public RunOutcome run(Path notebook, RunListener listener) {
    return run(notebook, notebook.toAbsolutePath().getParent(), Map.of(), listener);
  }

  /**
   * As above, for a notebook that the kit made of another one: its relative paths start from {@code
   * place}, and what it passes is not the attendee's progress.
   */
  public RunOutcome runCopy(Path notebook, Path place, RunListener listener) {
    return run(notebook, place, Map.of("WORKSHOP_PROGRESS", "off"), listener);
  }

  private RunOutcome run(
      Path notebook, Path place, Map<String, String> environment, RunListener listener) {
    Path folder = jupyter.folders().runs().resolve(stem(notebook));
    Path log = folder.resolve("run.log");
    try {
      Files.createDirectories(folder);
      Path script = Resource.RUN_NOTEBOOK.layInto(jupyter.folders().jupyter());
      ProcessBuilder python =
          jupyter
              .python(
                  script.toString(),
                  notebook.toString(),
                  folder.toString(),
                  "--place",
                  place.toString(),
                  "--timeout",
                  Long.toString(cellTimeout.toSeconds()))
              .redirectError(log.toFile());
      python.environment().putAll(environment);
      Process process = python.start();
      var whenWeEnd = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(whenWeEnd);
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        return follow(lines, listener).orElseThrow(() -> brokenOff(notebook, log));
      } finally {
        process.destroy();
        removeHook(whenWeEnd);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          notebook + " could not be run: " + e.getMessage() + ".",
          "See " + log + " and run `workshop doctor`.",
          e);
    }
  }

  private Optional<RunOutcome> follow(BufferedReader lines, RunListener listener)
      throws IOException {
    RunEvent failed = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      RunEvent event = EVENT.readValue(line);
      switch (event.event()) {
        case "notebook" -> listener.notebookStarted(event.cells());
        case "started" -> listener.cellStarted(event.cell(), event.heading());
        case "finished" -> listener.cellFinished(event.cell(), event.seconds());
        case "failed" -> failed = event;
        case "written" -> {
          return Optional.of(outcome(event, failed));
        }
        default -> throw new IOException("unknown event " + event.event());
      }
    }
    return Optional.empty();
  }

  private static RunOutcome outcome(RunEvent written, RunEvent failed) {
    Path notebook = Path.of(written.notebook());
    Path report = Path.of(written.report());
    return failed == null
        ? new RunOutcome(notebook, report, Optional.empty(), 0, "")
        : new RunOutcome(
            notebook, report, Optional.of(failed.kind()), failed.cell(), failed.detail());
  }

  private static CommandFailure brokenOff(Path notebook, Path log) {
    return new CommandFailure(
        notebook + " was not run to its end: " + lastLine(log) + ".",
        "See " + log + " and run `workshop doctor`.");
  }

  private static String lastLine(Path log) {
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines.filter(l -> !l.isBlank()).reduce((a, b) -> b).orElse("Python ended");
    } catch (IOException | java.io.UncheckedIOException e) {
      return "Python ended";
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending, and the hook is what ends Python.
    }
  }

  private static String stem(Path notebook) {
    return notebook.getFileName().toString().replaceFirst("\\.ipynb$", "");
  }
}
