package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.azure.Fault;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Switches a fault on. */
@Command(
    name = "set",
    description = {
      "Makes an account fail from the next call on; replaces the fault before.",
      "Without --count and --for it fails until `workshop fault clear`."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop fault set aoai-x-instance1 429 --retry-after 30s --count 5",
      "  workshop fault set aoai-x-instance1 slow --delay 3s --for 60s"
    })
final class FaultSetCommand implements Runnable {
  private final Console console;

  @Parameters(index = "0", paramLabel = "ACCOUNT", description = "Name of the account.")
  private String account;

  @Parameters(
      index = "1",
      paramLabel = "KIND",
      description = "429, 500, 503, slow, drop-connection, half-stream or wrong-length.")
  private String kind;

  @Option(
      names = "--retry-after",
      paramLabel = "TIME",
      converter = SpokenDuration.class,
      description = "What the header Retry-After of a 429 says (default: 10s).")
  private Duration retryAfter;

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      converter = SpokenDuration.class,
      description = "How much later a slow answer comes (default: 2s).")
  private Duration delay;

  @Option(names = "--count", paramLabel = "N", description = "Ends after so many calls.")
  private Integer count;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = SpokenDuration.class,
      description = "Ends after this time of the local Azure's clock.")
  private Duration time;

  FaultSetCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    RunningLocalAzure.admin().start(account, fault());
    console.out().println(account + " fails with " + kind + " from the next call on.");
  }

  private Fault fault() {
    Fault fault = Fault.of(kind);
    fault = retryAfter == null ? fault : fault.retryAfter(retryAfter);
    fault = delay == null ? fault : fault.delay(delay);
    fault = count == null ? fault : fault.times(count);
    return time == null ? fault : fault.lasting(time);
  }
}
