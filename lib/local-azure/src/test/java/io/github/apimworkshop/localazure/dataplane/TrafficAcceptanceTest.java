package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many calls at a time, changes under traffic, streams, callers that go away. */
class TrafficAcceptanceTest {
  /**
   * The clock stands still, so all calls of a test fall into one minute of the accounts' limits.
   */
  private static final int CAPACITY = 1_000_000;

  private RunningPlane plane;
  private URI gateway;

  @AfterEach
  void stop() {
    if (plane != null) {
      plane.close();
    }
  }

  @Test
  void rotate_70_20_10Over100000ConcurrentCalls_isExact(@TempDir Path folder) {
    deploy(folder, 1, 0);

    assertThat(regions(manyChats()))
        .isEqualTo(Map.of("West US", 70_000, "East US", 20_000, "UK South", 10_000));
  }

  @Test
  void random_70_20_10Over100000ConcurrentCalls_staysWithinTheMultinomialBound(
      @TempDir Path folder) {
    deploy(folder, 1, 0);
    assertThat(plane.admin("PUT", "pool-strategy", "{'strategy':'random'}").statusCode())
        .isEqualTo(200);

    Map<String, Integer> counts = regions(manyChats());
    double chiSquare =
        Math.pow(counts.get("West US") - 70_000, 2) / 70_000
            + Math.pow(counts.get("East US") - 20_000, 2) / 20_000
            + Math.pow(counts.get("UK South") - 10_000, 2) / 10_000;
    // Two degrees of freedom: exceeded once in a million.
    assertThat(chiSquare).isPositive().isLessThan(27.64);
  }

  @Test
  void rotate_oneMemberTripped_theRestKeepTheirRatio(@TempDir Path folder) {
    deploy(folder, 1, 0);
    plane.fault("a1", "{'kind':'429','count':1}");
    assertThat(chats(1, 1)).allMatch(answer -> answer.statusCode() == 429);

    assertThat(regions(chats(3000, 50))).isEqualTo(Map.of("East US", 2000, "UK South", 1000));
  }

  @Test
  void units_two_eachIsExactAndTheirSumIsNot(@TempDir Path folder) {
    deploy(folder, 2, 0);
    chats(300, 1);
    JsonNode calls = RunningPlane.json(plane.admin("GET", "calls?limit=300", ""));

    Rotation both = new Rotation();
    Map<String, Rotation> units = new TreeMap<>();
    for (int i = calls.size() - 1; i >= 0; i--) {
      String region = calls.path(i).path("region").asText();
      both.add(region);
      units.computeIfAbsent(calls.path(i).path("unit").asText(), u -> new Rotation()).add(region);
    }
    assertThat(units).hasSize(2);
    assertThat(units.values()).allMatch(unit -> unit.largestDeviation < 1);
    assertThat(both.largestDeviation).isBetween(1.0, 2.0);
  }

  /** How far the calls to any region ever were from its share of 70, 20 or 10 in a hundred. */
  private static final class Rotation {
    private static final Map<String, Double> SHARES =
        Map.of("West US", 0.7, "East US", 0.2, "UK South", 0.1);
    private final Map<String, Integer> counts = new TreeMap<>();
    private int calls;
    private double largestDeviation;

    void add(String region) {
      counts.merge(region, 1, Integer::sum);
      calls++;
      SHARES.forEach(
          (name, share) ->
              largestDeviation =
                  Math.max(
                      largestDeviation, Math.abs(counts.getOrDefault(name, 0) - calls * share)));
    }
  }

  @Test
  void units_twoUnsynchronised_eachKeepsItsOwnBreakers(@TempDir Path folder) {
    deploy(folder, 2, 0);
    plane.fault("a1", "{'kind':'429','count':1}");

    List<HttpResponse<String>> answers = chats(200, 1);

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).hasSize(1);
    // One unit leaves the first account out, the other still uses it.
    int west = regions(answers).get("West US");
    assertThat(west).isBetween(30, 110);
    assertThat(RunningPlane.json(plane.admin("GET", "calls", "")).findValuesAsText("unit"))
        .contains("0", "1");
  }

  @Test
  void policyAndPool_changedUnderTraffic_dropNoCall(@TempDir Path folder) {
    deploy(folder, 1, 0);
    List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      IntStream.range(0, 10).forEach(i -> running.add(chatAsync()));
      plane.pool("pool", "", "b1:1:" + (round + 1), "b2:1:1", "b3:1:1");
      plane.apiPolicy(RunningPlane.plainPolicy("pool").replace("<inbound>", "<inbound> "));
    }

    assertThat(running).allMatch(call -> call.join().statusCode() == 200);
  }

  @Test
  void stream_throughTheGateway_arrivesPieceByPiece(@TempDir Path folder) throws Exception {
    deploy(folder, 1, 1);
    HttpResponse<InputStream> response =
        plane
            .http()
            .send(
                request(
                    "{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}],\"stream\":true}"),
                BodyHandlers.ofInputStream());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    try (InputStream body = response.body()) {
      byte[] first = body.readNBytes(20);
      assertThat(new String(first, StandardCharsets.UTF_8)).startsWith("data: {\"choices\":[]");
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
          .endsWith("data: [DONE]\n\n");
    }
  }

  @Test
  void caller_goesAway_freesTheCallAndTheNextIsServed(@TempDir Path folder) throws Exception {
    deploy(folder, 1, 0);
    plane.fault("a1", "{'kind':'slow','delay':'PT30S','count':1}");
    String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21 HTTP/1.1\r\n"
                      + "Host: 127.0.0.1\r\napi-key: "
                      + RunningPlane.KEY
                      + "\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      awaitFaultTaken();
    }

    assertThat(regions(chats(3, 1)).values().stream().mapToInt(i -> i).sum()).isEqualTo(3);
    assertThat(awaitCall("ClientConnectionFailure")).isTrue();
  }

  @Test
  void close_callUnderWay_isAnsweredFirst(@TempDir Path folder) {
    deploy(folder, 1, 0);
    plane.fault("a1", "{'kind':'slow','delay':'PT1S','count':1}");
    CompletableFuture<HttpResponse<String>> call = chatAsync();
    awaitFaultTaken();
    plane.closeGateway();

    assertThatCode(() -> assertThat(call.join().statusCode()).isEqualTo(200))
        .doesNotThrowAnyException();
  }

  @Test
  void close_streamsWithoutEnd_areEndedSoon(@TempDir Path folder) throws Exception {
    deploy(folder, 1, 0);
    Vertx vertx = Vertx.vertx();
    try {
      int port = endlessStream(vertx);
      plane.backend("b1", URI.create("http://127.0.0.1:" + port), "");
      plane.backend("b2", URI.create("http://127.0.0.1:" + port), "");
      plane.backend("b3", URI.create("http://127.0.0.1:" + port), "");
      List<InputStream> streams = List.of(openStream(), openStream());
      for (InputStream stream : streams) {
        assertThat(stream.read()).isEqualTo('d');
      }

      long start = System.nanoTime();
      plane.close();
      plane = null;

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      for (InputStream stream : streams) {
        assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static int endlessStream(Vertx vertx) {
    return vertx
        .createHttpServer()
        .requestHandler(
            call -> {
              call.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
              call.response().write("data: first\n\n");
              vertx.setPeriodic(20, id -> call.response().write("data: next\n\n"));
            })
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  private InputStream openStream() throws IOException, InterruptedException {
    return plane
        .http()
        .send(
            HttpRequest.newBuilder(
                    gateway.resolve(
                        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"))
                .header("api-key", RunningPlane.KEY)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }

  private void deploy(Path folder, int units, double latencyScale) {
    plane = new RunningPlane(folder, units, latencyScale);
    gateway = plane.openService();
    plane.backend("b1", plane.account("a1", "westus", CAPACITY), breaker());
    plane.backend("b2", plane.account("a2", "eastus", CAPACITY), "");
    plane.backend("b3", plane.account("a3", "uksouth", CAPACITY), "");
    plane.pool("pool", "", "b1:1:70", "b2:1:20", "b3:1:10");
    plane.api();
    plane.apiPolicy(RunningPlane.plainPolicy("pool"));
  }

  private static String breaker() {
    return ",'circuitBreaker':{'rules':[{'failureCondition':{'count':1,'interval':'PT1M',"
        + "'statusCodeRanges':[{'min':429,'max':429}]},'tripDuration':'PT1M'}]}";
  }

  /** The account has taken the call in once its fault is used up. */
  private void awaitFaultTaken() {
    for (int i = 0; i < 10_000; i++) {
      if (RunningPlane.json(plane.admin("GET", "faults", "")).isEmpty()) {
        return;
      }
    }
    throw new AssertionError("no call reached the account");
  }

  private boolean awaitCall(String error) {
    for (int i = 0; i < 10_000; i++) {
      if (RunningPlane.json(plane.admin("GET", "calls", ""))
          .findValuesAsText("error")
          .contains(error)) {
        return true;
      }
    }
    return false;
  }

  private List<HttpResponse<String>> manyChats() {
    return chats(100_000, 200);
  }

  private List<HttpResponse<String>> chats(int calls, int atATime) {
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (int done = 0; done < calls; done += atATime) {
      List<CompletableFuture<HttpResponse<String>>> batch =
          IntStream.range(0, atATime).mapToObj(i -> chatAsync()).toList();
      batch.forEach(call -> answers.add(call.join()));
    }
    return answers;
  }

  private CompletableFuture<HttpResponse<String>> chatAsync() {
    return plane
        .http()
        .sendAsync(
            request("{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}],\"max_tokens\":5}"),
            BodyHandlers.ofString());
  }

  private HttpRequest request(String json) {
    return HttpRequest.newBuilder(
            gateway.resolve("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"))
        .header("api-key", RunningPlane.KEY)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }

  private static Map<String, Integer> regions(List<HttpResponse<String>> answers) {
    Map<String, Integer> counts = new TreeMap<>();
    answers.forEach(
        answer ->
            counts.merge(answer.headers().firstValue("x-ms-region").orElse("-"), 1, Integer::sum));
    return counts;
  }
}
