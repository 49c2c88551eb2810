package io.github.apimworkshop.cli.jupyter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of a notebook that was run: {@code reason} says why it stopped before its end, and is
 * empty for one that reached it.
 */
public record FinishedRun(
    StepNotebook notebook,
    ExecutedNotebook executed,
    RunOutcome outcome,
    String reason,
    Duration took) {

  /** Whether every cell ran. */
  public boolean succeeded() {
    return reason.isEmpty();
  }

  /** The single report of this run. */
  public Path report() {
    return outcome.report();
  }

  /** What checkpoints and exercises said, one line each, in order. */
  public List<String> results() {
    return executed.results();
  }

  /** How many checkpoints passed, such as {@code 7 of 7}. */
  public String passed() {
    return count("PASS ") + " of " + notebook.checkpointCodes().size();
  }

  /** How many exercises are solved, such as {@code 0 of 2}. */
  public String solved() {
    return count("SOLVED ") + " of " + notebook.exerciseIds().size();
  }

  /** How far it came, in a few words. */
  public String end() {
    return succeeded()
        ? String.format(Locale.ROOT, "ran to its end in %.1f s", took.toMillis() / 1000.0)
        : "stopped at " + reason;
  }

  private long count(String word) {
    return results().stream().filter(line -> line.startsWith(word)).count();
  }
}
