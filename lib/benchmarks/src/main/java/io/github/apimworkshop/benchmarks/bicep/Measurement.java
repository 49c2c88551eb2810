package io.github.apimworkshop.benchmarks.bicep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How long something took, several times over.
 *
 * @param goal or null if the figure is only shown
 */
record Measurement(String what, List<Duration> times, Duration goal) {

  /** Takes the time itself and tells it. */
  @FunctionalInterface
  interface Run {
    Duration once() throws Exception;
  }

  static Measurement of(String what, int warmUps, int runs, Duration goal, Run run)
      throws Exception {
    for (int i = 0; i < warmUps; i++) {
      run.once();
    }
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      times.add(run.once());
    }
    Collections.sort(times);
    return new Measurement(what, times, goal);
  }

  Duration median() {
    return times.get(times.size() / 2);
  }

  boolean met() {
    return goal == null || median().compareTo(goal) < 0;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s |%n",
        what,
        millis(median()),
        millis(times.get(0)),
        millis(times.get(times.size() - 1)),
        goal == null ? "" : millis(goal));
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%,.1f", duration.toNanos() / 1e6);
  }
}
