package io.github.apimworkshop.workshop.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.metrics.CallCount;
import io.github.apimworkshop.workshop.metrics.CallCounts;
import io.github.apimworkshop.workshop.metrics.EmittedMetric;
import io.github.apimworkshop.workshop.metrics.EmittedMetrics;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * Clock, faults, circuit breakers and counters of a running local Azure, with the admin token of
 * its file. What it refuses becomes LAB-056 with its own sentence. Thread-safe.
 */
public final class LocalAzureAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LocalAzure azure;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** Speaks to {@code azure}; nothing is sent yet. */
  public LocalAzureAdmin(LocalAzure azure) {
    this.azure = azure;
  }

  /** Moves the clock on and gives back how far it is ahead of real time now. */
  public Duration advance(Duration time) {
    JsonNode order = JsonNodeFactory.instance.objectNode().put("advance", time.toString());
    return Duration.parse(send("POST", "/admin/clock", text(order)).path("ahead").asText());
  }

  /** How far the clock is ahead of real time. */
  public Duration ahead() {
    return Duration.parse(
        send("GET", "/admin/clock", BodyPublishers.noBody()).path("ahead").asText());
  }

  /** Switches a fault of an account on; replaces the one before. */
  public void start(String account, Fault fault) {
    send("PUT", "/admin/faults/" + encoded(account), text(fault.json()));
  }

  /** Switches the fault of an account off. */
  public void end(String account) {
    send("DELETE", "/admin/faults/" + encoded(account), BodyPublishers.noBody());
  }

  /** Switches all faults off. */
  public void endAll() {
    send("DELETE", "/admin/faults", BodyPublishers.noBody());
  }

  /** The faults that are on: for each account, what the local Azure says about its fault. */
  public Map<String, String> faults() {
    var faults = new TreeMap<String, String>();
    send("GET", "/admin/faults", BodyPublishers.noBody())
        .properties()
        .forEach(fault -> faults.put(fault.getKey(), words(fault.getValue())));
    return faults;
  }

  /**
   * For each backend of a service that has a circuit breaker, the time until it closes; zero when
   * it is closed. Of several gateway units the one that stays open longest counts.
   */
  public Map<String, Duration> breakers(String service) {
    var breakers = new TreeMap<String, Duration>();
    for (JsonNode one : send("GET", "/console/state", BodyPublishers.noBody()).path("services")) {
      if (one.path("service").asText().equalsIgnoreCase(service)) {
        one.path("backends").forEach(backend -> add(breakers, backend));
      }
    }
    return breakers;
  }

  /** What policies have emitted so far. */
  public EmittedMetrics metrics() {
    var metrics = new ArrayList<EmittedMetric>();
    for (JsonNode series : send("GET", "/admin/token-metrics", BodyPublishers.noBody())) {
      var dimensions = new TreeMap<String, String>();
      series
          .path("dimensions")
          .properties()
          .forEach(dimension -> dimensions.put(dimension.getKey(), dimension.getValue().asText()));
      metrics.add(
          new EmittedMetric(
              series.path("namespace").asText(),
              series.path("name").asText(),
              dimensions,
              series.path("count").asLong(),
              series.path("sum").asDouble()));
    }
    return EmittedMetrics.of(metrics);
  }

  /** What the gateways have counted so far. */
  public CallCounts counts() {
    JsonNode counters = send("GET", "/admin/counters", BodyPublishers.noBody());
    var counts = new ArrayList<CallCount>();
    counters.path("calls").forEach(row -> counts.add(count("API", row)));
    counters.path("attempts").forEach(row -> counts.add(count("backend", row)));
    return CallCounts.of(counts);
  }

  private static CallCount count(String what, JsonNode row) {
    return new CallCount(
        row.path("service").asText(),
        what,
        row.path("name").asText(),
        row.path("status").asInt(),
        row.path("count").asLong());
  }

  private static void add(Map<String, Duration> breakers, JsonNode backend) {
    if (backend.path("hasBreaker").asBoolean()) {
      Duration left = Duration.ofMillis(backend.path("millisToRecovery").asLong());
      breakers.merge(backend.path("id").asText(), left, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  private static String words(JsonNode fault) {
    var words = new StringBuilder();
    fault
        .properties()
        .forEach(
            p -> words.append(p.getKey()).append(' ').append(p.getValue().asText()).append(", "));
    return words.substring(0, Math.max(0, words.length() - 2));
  }

  private JsonNode send(String method, String path, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(azure.management().resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + azure.adminToken())
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode json = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new WorkshopException(
            "LAB-056", json.at("/error/message").asText("The local Azure refused the request."));
      }
      return json;
    } catch (IOException e) {
      throw LocalTarget.gone();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LocalTarget.gone();
    }
  }

  private static BodyPublisher text(JsonNode json) {
    return BodyPublishers.ofString(json.toString());
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
