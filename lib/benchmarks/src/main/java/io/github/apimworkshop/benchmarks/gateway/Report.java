package io.github.apimworkshop.benchmarks.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The results as a line of JSON and as a page. */
final class Report {
  static final String GATEWAY = "gateway";
  static final String LARGE = "gateway, 30 members, 50 elements";
  private static final String TRACED = "gateway, traced";
  private static final List<String> OWN = List.of(GATEWAY, TRACED, LARGE);

  private final Results results;

  Report(Results results) {
    this.results = results;
  }

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode ratio = json.putObject("throughputRatio");
    ObjectNode traced = json.putObject("throughputRatioTraced");
    ObjectNode latency = json.putObject("addedLatencyMs");
    ObjectNode rates = json.putObject("requestsPerSecond");
    results.requestsPerSecond().forEach((name, rate) -> rates.put(name, Math.round(rate)));
    peers()
        .forEach(
            peer -> {
              ratio.put(peer, rounded(results.ratio(GATEWAY, peer)));
              traced.put(peer, rounded(results.ratio(TRACED, peer)));
            });
    results
        .addedLatency()
        .forEach(
            (name, added) ->
                latency
                    .putObject(name)
                    .put("p50", rounded(added.p50()))
                    .put("p99", rounded(added.p99())));
    json.put("costOfLargeCase", rounded(results.ratio(GATEWAY, LARGE)));
    var skipped = json.putArray("skipped");
    results.skipped().forEach(skipped::add);
    return json.toString();
  }

  String table() {
    var text = new StringBuilder();
    text.append(
        "| target | requests/s | gateway, as a ratio | traced, as a ratio | added p50, ms | added p99, ms |\n");
    text.append("|---|---:|---:|---:|---:|---:|\n");
    results
        .requestsPerSecond()
        .forEach(
            (name, rate) -> {
              boolean peer = peers().contains(name);
              var added = results.addedLatency().get(name);
              text.append(
                  String.format(
                      Locale.ROOT,
                      "| %s | %,.0f | %s | %s | %s | %s |%n",
                      name,
                      rate,
                      peer ? two(results.ratio(GATEWAY, name)) : "",
                      peer ? two(results.ratio(TRACED, name)) : "",
                      added == null ? "" : two(added.p50()),
                      added == null ? "" : two(added.p99())));
            });
    text.append(
        String.format(
            Locale.ROOT,
            "%nA call through a pool of 30 members under a policy of 50 elements costs %.2f times one"
                + " of the small case.%n",
            results.ratio(GATEWAY, LARGE)));
    results.skipped().forEach(word -> text.append("\nSkipped: ").append(word).append(".\n"));
    return text.toString();
  }

  void write(Path file, LocalDate day, String machine) throws IOException {
    String page =
        """
        # Benchmarks

        Written by `./workshop bench gateway` on %s. Only the ratios mean anything: all targets were measured in one run, one
        after the other, on the same machine.

        **Method.** Two servers answer every request at once with 1 KB. In front of them stands each target in turn with the
        weights 2:1: the gateway with `bicep/backend-pool.bicep` and `policies/backend-pool.xml` as they are, and the peers
        with the same weights and connections kept alive. [wrk](https://github.com/wg/wrk) sends requests of 1 KB over 64
        keep-alive connections; the median of the rounds counts. *Traced* means that each call carries a debug token. Latency
        is measured at 500 requests a second, from the moment each was due, and given above that of a direct call; a target
        that cannot do as many has none. *vertx-http-proxy* is the proxy of the library below the gateway: what it lacks to nginx
        is gone before the first policy runs. Each target is a process of its own and measured when the machine has come to
        rest after the one before.

        **Machine.** %s

        %s"""
            .formatted(day, machine, table());
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private List<String> peers() {
    return results.requestsPerSecond().keySet().stream()
        .filter(name -> !OWN.contains(name))
        .toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
