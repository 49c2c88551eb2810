package io.github.apimworkshop.benchmarks.gateway;

import io.github.apimworkshop.benchmarks.gateway.PacedLatency.Percentiles;
import io.github.apimworkshop.benchmarks.lab.IdleMachine;
import io.github.apimworkshop.benchmarks.lab.LabUnderTest;
import io.github.apimworkshop.benchmarks.lab.Machine;
import io.github.apimworkshop.benchmarks.lab.Target;
import io.github.apimworkshop.benchmarks.lab.TemporaryFolder;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the gateway with other load balancers in one run. */
@Command(
    name = "workshop bench gateway",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the gateway with other load balancers in one run on this machine: throughput over 64",
      "connections, and latency at 500 requests a second above a direct call. Needs wrk; a peer that",
      "is not installed is skipped."
    })
public final class GatewayBenchmark implements Callable<Integer> {
  private static final String BODY =
      "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\""
          + "x".repeat(950)
          + "\"}]}";
  private static final int WARM_UPS = 2;
  private static final int WARM_UP_SECONDS = 8;
  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final int MANY_MEMBERS = 30;
  private static final int MANY_ELEMENTS = 50;

  @Option(
      names = "--peers",
      split = ",",
      defaultValue = "nginx,haproxy,litellm",
      description = "Which peers (default: ${DEFAULT-VALUE}).")
  private List<PeerKind> peers;

  @Option(
      names = "--seconds",
      defaultValue = "6",
      description = "Length of each measurement (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each target is measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json; json ends with one line of JSON.")
  private String format;

  @Option(
      names = "--report",
      description = "Writes the page here (default: docs/benchmarks.md of the kit).")
  private Path report;

  /** Exit codes: 0 measured, 1 not, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new GatewayBenchmark())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, line, result) -> {
                  line.getErr().println("workshop bench: " + failure.getMessage());
                  return CommandLine.ExitCode.SOFTWARE;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (Peer.find("wrk").isEmpty()) {
      System.err.println("workshop bench: wrk is missing. Debian: apt-get install wrk");
      return CommandLine.ExitCode.SOFTWARE;
    }
    KitLayout kit = WorkshopHome.find();
    try (var temporary = TemporaryFolder.create("workshop-bench");
        var backends = NoOpBackends.start();
        var gateway = lab(kit, temporary.path().resolve("small"), backends);
        var large = lab(kit, temporary.path().resolve("large"), backends);
        var library = LibraryProxy.start(backends.ports())) {
      large.grow(
          MANY_MEMBERS,
          MANY_ELEMENTS,
          Files.readString(kit.home().resolve("policies/backend-pool.xml")),
          backends.ports());
      var here =
          List.of(
              gateway.plain(Report.GATEWAY),
              gateway.traced(),
              large.plain(Report.LARGE),
              library.target());
      Results results = measure(here, backends, temporary.path());
      var page = new Report(results);
      page.write(
          report == null ? kit.home().resolve("docs/benchmarks.md") : report,
          LocalDate.now(ZoneId.systemDefault()),
          Machine.words());
      System.out.println(format.equalsIgnoreCase("json") ? page.json() : page.table());
    }
    return CommandLine.ExitCode.OK;
  }

  private static LabUnderTest lab(KitLayout kit, Path state, NoOpBackends backends) {
    return LabUnderTest.start(kit, state, "backend-pool.bicep", Map.of(), backends.ports());
  }

  private Results measure(List<Target> here, NoOpBackends backends, Path folder)
      throws IOException {
    var targets = new ArrayList<>(here);
    var skipped = new ArrayList<String>();
    var running = new ArrayList<Peer>();
    try {
      for (PeerKind kind : peers) {
        if (!Peer.installed(kind)) {
          skipped.add(kind.program() + " is not installed (" + kind.installation() + ")");
          continue;
        }
        try {
          Peer peer = Peer.start(kind, backends.ports(), folder);
          running.add(peer);
          targets.add(peer.target());
        } catch (IOException silent) {
          skipped.add(kind.program() + " " + silent.getMessage());
        }
      }
      Map<String, Double> rates = throughput(targets, folder);
      targets.removeIf(target -> rates.get(target.name()) < PacedLatency.PER_SECOND);
      return new Results(rates, latency(targets, backends), skipped);
    } finally {
      running.forEach(Peer::close);
    }
  }

  private Map<String, Double> throughput(List<Target> targets, Path folder) throws IOException {
    var load = new Throughput(folder, BODY);
    var rates = new LinkedHashMap<String, List<Double>>();
    for (int pass = 0; pass < WARM_UPS; pass++) {
      for (Target target : targets) {
        load.measure(target, WARM_UP_SECONDS);
      }
    }
    for (int round = 1; round <= rounds; round++) {
      for (Target target : targets) {
        IdleMachine.await(SETTLING);
        double rate = load.measure(target, seconds);
        rates.computeIfAbsent(target.name(), name -> new ArrayList<>()).add(rate);
        System.err.printf(
            Locale.ROOT, "round %d  %-16s %,8.0f requests/s%n", round, target.name(), rate);
      }
    }
    var medians = new LinkedHashMap<String, Double>();
    rates.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
    return medians;
  }

  private Map<String, Percentiles> latency(List<Target> targets, NoOpBackends backends)
      throws IOException {
    var paced = new PacedLatency(BODY);
    var direct =
        new Target(
            "direct",
            URI.create("http://127.0.0.1:" + backends.ports().get(0) + "/v1/chat/completions"),
            Map.of());
    paced.measure(direct, WARM_UP_SECONDS);
    Percentiles base = paced.measure(direct, seconds);
    var added = new LinkedHashMap<String, Percentiles>();
    for (Target target : targets) {
      paced.measure(target, 1);
      added.put(target.name(), paced.measure(target, seconds).above(base));
      System.err.printf(
          Locale.ROOT,
          "added latency  %-16s p50 %.2f ms, p99 %.2f ms%n",
          target.name(),
          added.get(target.name()).p50(),
          added.get(target.name()).p99());
    }
    return added;
  }
}
