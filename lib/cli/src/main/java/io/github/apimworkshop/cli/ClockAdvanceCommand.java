package io.github.apimworkshop.cli;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves the clock of the local Azure on. */
@Command(
    name = "advance",
    description = {
      "Moves the clock of the local Azure on, as if that time had passed.",
      "Circuit breakers, rate limits, caches and waiting retries follow it."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  workshop clock advance 60s", "  workshop clock advance 1m30s"})
final class ClockAdvanceCommand implements Runnable {
  private final Console console;

  @Parameters(
      paramLabel = "TIME",
      converter = SpokenDuration.class,
      description = "Such as 60s, 5m, 1m30s or PT60S.")
  private Duration time;

  ClockAdvanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Duration ahead = RunningLocalAzure.admin().advance(time);
    console
        .out()
        .printf(
            "Moved on by %s; the local Azure is %s ahead.%n",
            SpokenDuration.words(time), SpokenDuration.words(ahead));
  }
}
