package io.github.apimworkshop.benchmarks.streams;

import io.github.apimworkshop.benchmarks.lab.LabUnderTest;
import io.github.apimworkshop.benchmarks.lab.Machine;
import io.github.apimworkshop.benchmarks.lab.Target;
import io.github.apimworkshop.benchmarks.lab.TemporaryFolder;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Streams through the gateway beside streams read from the backend directly. */
@Command(
    name = "workshop bench streams",
    mixinStandardHelpOptions = true,
    description = "Reads streamed answers through the gateway: one at a time, then many at once.")
public final class StreamsBenchmark implements Callable<Integer> {
  private static final int FEW = 8;
  private static final int HEAP_MEGABYTES = 512;
  private static final double GOAL_MILLIS = 1;

  @Option(
      names = "--streams",
      defaultValue = "1000",
      description = "How many at once (default: ${DEFAULT-VALUE}).")
  private int streams;

  @Option(
      names = "--report",
      description = "Writes the page here (default: docs/benchmarks-streams.md of the kit).")
  private Path report;

  /** Exit codes: 0 goals met, 1 not, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new StreamsBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    KitLayout kit = WorkshopHome.find();
    Vertx vertx = Vertx.vertx();
    var backend = new StreamingBackend(vertx);
    var backends = List.of(backend.port(), backend.port());
    try (var folder = TemporaryFolder.create("workshop-streams");
        var lab =
            LabUnderTest.start(
                kit,
                folder.path(),
                "backend-pool.bicep",
                Map.of(),
                backends,
                "-Xmx" + HEAP_MEGABYTES + "m")) {
      var direct =
          new Target(
              "direct", URI.create("http://127.0.0.1:" + backend.port() + "/openai/x"), Map.of());
      var readers = new StreamReaders(vertx, streams);
      readers.read(lab.plain("gateway"), streams);
      readers.read(direct, FEW);
      var table = new StringBuilder();
      table.append(
          "| streams at once | first event, p50 ms | p99 ms | any event, p50 ms | p99 ms |\n");
      table.append("|---|---:|---:|---:|---:|\n");
      StreamTimes base = row(table, FEW + ", direct", readers.read(direct, FEW));
      StreamTimes few = row(table, FEW + ", gateway", readers.read(lab.plain("gateway"), FEW));
      StreamTimes many =
          row(table, streams + ", gateway", readers.read(lab.plain("gateway"), streams));
      table.append(
          String.format(
              Locale.ROOT,
              "%nThe gateway adds %.2f ms to the first event at the median. %d streams were open at"
                  + " once; the local Azure then had %s, with a heap of at most %d MB.%n",
              few.first(0.5) - base.first(0.5),
              readers.mostOpen(),
              lab.figures().words(),
              HEAP_MEGABYTES));
      Files.writeString(
          report == null ? kit.home().resolve("docs/benchmarks-streams.md") : report,
          page(table.toString()),
          StandardCharsets.UTF_8);
      System.out.print(table);
      boolean met =
          few.first(0.5) - base.first(0.5) <= GOAL_MILLIS && readers.mostOpen() >= streams;
      return met && many.any(1) > 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static StreamTimes row(StringBuilder table, String name, StreamTimes times) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %.2f | %.2f | %.2f |%n",
            name,
            times.first(0.5),
            times.first(0.99),
            times.any(0.5),
            times.any(0.99)));
    return times;
  }

  private static String page(String table) {
    return """
        # Benchmarks of streams

        Written by `./workshop bench streams` on %s.

        **Method.** A backend answers with %d server-sent events, four a second; each carries the moment it was written, and the
        reader in the same process measures how long it was on its way. In between stands the gateway, a process of its own, with
        `bicep/backend-pool.bicep` and its policy as they are. The goals are one millisecond for the first event and a thousand
        streams at once in 512 MB of heap. All of them are read once before, to warm up.

        **Machine.** %s

        %s"""
        .formatted(
            LocalDate.now(ZoneId.systemDefault()), StreamingBackend.EVENTS, Machine.words(), table);
  }
}
