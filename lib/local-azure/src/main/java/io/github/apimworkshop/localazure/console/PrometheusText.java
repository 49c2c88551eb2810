package io.github.apimworkshop.localazure.console;

import io.github.apimworkshop.localazure.gateway.ApiManagementGateways;
import io.github.apimworkshop.localazure.gateway.GatewaySnapshot;
import io.github.apimworkshop.localazure.gateway.Observation;
import io.github.apimworkshop.localazure.trace.CallCounters.Label;
import io.github.apimworkshop.localazure.trace.CustomMetrics;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** All counters in the text format of Prometheus (prometheus.io/docs, exposition formats). */
final class PrometheusText {
  private final Observation observation;
  private final CustomMetrics metrics;
  private final ApiManagementGateways gateways;

  PrometheusText(Observation observation, CustomMetrics metrics, ApiManagementGateways gateways) {
    this.observation = observation;
    this.metrics = metrics;
    this.gateways = gateways;
  }

  String write() {
    StringBuilder out = new StringBuilder();
    counters(out, "apim_requests_total", "Calls by API and status.", "api", 1, calls());
    counters(
        out,
        "apim_backend_attempts_total",
        "Attempts by backend and status; status 0 means no answer.",
        "backend",
        1,
        observation.counters().attempts());
    counters(
        out,
        "apim_backend_attempt_seconds_total",
        "Time spent on attempts.",
        "backend",
        1e-6,
        observation.counters().attemptMicros());
    breakers(out);
    custom(out);
    return out.toString();
  }

  private Map<Label, LongAdder> calls() {
    return observation.counters().calls();
  }

  private static void counters(
      StringBuilder out,
      String name,
      String help,
      String label,
      double factor,
      Map<Label, LongAdder> counters) {
    head(out, name, help, "counter");
    counters.forEach(
        (key, sum) ->
            sample(
                out,
                name,
                new TreeMap<>(
                    Map.of(
                        "service",
                        key.service(),
                        label,
                        key.name(),
                        "status",
                        Integer.toString(key.status()))),
                sum.sum() * factor));
  }

  private void breakers(StringBuilder out) {
    String name = "apim_circuit_breaker_open";
    head(out, name, "1 while the circuit breaker of a backend is open.", "gauge");
    for (GatewaySnapshot gateway : gateways.snapshots()) {
      for (GatewaySnapshot.Backend backend : gateway.backends()) {
        sample(
            out,
            name,
            new TreeMap<>(
                Map.of(
                    "service", gateway.service(),
                    "backend", backend.id(),
                    "unit", Integer.toString(backend.unit()))),
            backend.millisToRecovery() > 0 ? 1 : 0);
      }
    }
  }

  private void custom(StringBuilder out) {
    String name = "apim_custom_metric_sum";
    head(out, name, "Metrics emitted by policies.", "counter");
    for (CustomMetrics.Series series : metrics.series()) {
      Map<String, String> labels = new TreeMap<>();
      series.dimensions().forEach((key, value) -> labels.put(labelName(key), value));
      labels.put("metric", series.name());
      labels.put("namespace", series.namespace());
      sample(out, name, labels, series.sum());
    }
  }

  private static void head(StringBuilder out, String name, String help, String type) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void sample(
      StringBuilder out, String name, Map<String, String> labels, double value) {
    out.append(name).append('{');
    String separator = "";
    for (Map.Entry<String, String> label : labels.entrySet()) {
      out.append(separator).append(label.getKey()).append("=\"").append(escape(label.getValue()));
      out.append('"');
      separator = ",";
    }
    out.append("} ");
    out.append(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    out.append('\n');
  }

  private static String labelName(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_").replaceFirst("^\\d", "_$0");
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
