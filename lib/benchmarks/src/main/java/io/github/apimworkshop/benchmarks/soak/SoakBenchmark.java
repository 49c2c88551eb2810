package io.github.apimworkshop.benchmarks.soak;

import io.github.apimworkshop.benchmarks.lab.LabUnderTest;
import io.github.apimworkshop.benchmarks.lab.ProcessFigures;
import io.github.apimworkshop.benchmarks.lab.TemporaryFolder;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the circuit-breaker lab for a long time over backends that fail at random. */
@Command(
    name = "workshop bench soak",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the circuit-breaker lab under load over three backends that change their behaviour at",
      "random, and explains every answer by what the backends did. Exit code 1 where it cannot."
    })
public final class SoakBenchmark implements Callable<Integer> {
  private static final List<Map<String, Object>> ACCOUNTS =
      List.of(
          Map.of("region", "eastus2", "priority", 1),
          Map.of("region", "southcentralus", "priority", 2),
          Map.of("region", "westus", "priority", 2));
  private static final int RETRIES = 2;
  private static final int CALIBRATION_SECONDS = 10;
  private static final double LOAD = 0.6;
  private static final int PROGRESS_SECONDS = 30;

  @Option(
      names = "--minutes",
      defaultValue = "30",
      description = "How long (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      description = "Where the faults are drawn from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--report",
      description = "Writes the page here (default: docs/soak.md of the kit).")
  private Path report;

  /** Exit codes: 0 every answer explained, 1 not, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SoakBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    KitLayout kit = WorkshopHome.find();
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    var audit = new CallAudit(RETRIES + 1, ACCOUNTS.size());
    var backends =
        IntStream.range(0, ACCOUNTS.size())
            .mapToObj(number -> new FaultyBackend(number, vertx, audit))
            .toList();
    try (var folder = TemporaryFolder.create("workshop-soak");
        var lab =
            LabUnderTest.start(
                kit,
                folder.path(),
                "circuit-breaker.bicep",
                Map.of("accounts", ACCOUNTS, "retryCount", RETRIES),
                backends.stream().map(FaultyBackend::port).toList())) {
      SoakResult result = run(lab, vertx, audit, new FaultPlan(seed, backends));
      result.write(report == null ? kit.home().resolve("docs/soak.md") : report);
      System.out.print(result.table());
      return result.isExplained() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private SoakResult run(LabUnderTest lab, Vertx vertx, CallAudit audit, FaultPlan plan)
      throws InterruptedException {
    var load = new SoakLoad(vertx, lab.plain("gateway"), audit);
    load.capacity(CALIBRATION_SECONDS);
    double perSecond = LOAD * load.capacity(CALIBRATION_SECONDS);
    System.err.printf(Locale.ROOT, "%,.0f calls a second for %s minutes%n", perSecond, minutes);
    var figures = new ArrayList<ProcessFigures>();
    long start = System.nanoTime();
    long end = start + (long) (minutes * 60e9);
    long nextWord = start;
    long sending = load.start(perSecond);
    while (System.nanoTime() < end) {
      Thread.sleep(plan.step());
      if (System.nanoTime() >= nextWord) {
        figures.add(lab.figures());
        tell(audit, start, figures.get(figures.size() - 1));
        nextWord += PROGRESS_SECONDS * 1_000_000_000L;
      }
    }
    plan.end();
    load.stop(sending);
    awaitAnswers(audit);
    figures.add(lab.figures());
    return new SoakResult(
        minutes, seed, perSecond, load.sent(), audit, plan.drawn(), figures, lab.callsByStatus());
  }

  private static void tell(CallAudit audit, long start, ProcessFigures figures) {
    System.err.printf(
        Locale.ROOT,
        "%4d s  %,11d answers, %d unexplained, %s%n",
        (System.nanoTime() - start) / 1_000_000_000L,
        audit.finished(),
        audit.unexplained(),
        figures.words());
  }

  private static void awaitAnswers(CallAudit audit) throws InterruptedException {
    long end = System.nanoTime() + PROGRESS_SECONDS * 1_000_000_000L;
    while (audit.waiting() > 0 && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }
}
