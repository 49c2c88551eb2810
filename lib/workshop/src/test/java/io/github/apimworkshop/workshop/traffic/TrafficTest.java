package io.github.apimworkshop.workshop.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TrafficTest {
  private final AtomicInteger served = new AtomicInteger();
  private HttpServer gateway;

  @BeforeEach
  void open() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.setExecutor(Executors.newFixedThreadPool(4));
    gateway.createContext(
        "/",
        exchange -> {
          int call = served.incrementAndGet();
          boolean throttled = call % 10 == 0;
          var headers = exchange.getResponseHeaders();
          if (throttled) {
            headers.set("Retry-After", "7");
          } else {
            headers.set("x-ms-region", call % 3 == 0 ? "eastus" : "West US");
          }
          byte[] body = "{\"usage\":{\"total_tokens\":31}}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(throttled ? 429 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void close() {
    gateway.stop(0);
  }

  private HttpRequest request(int port) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/chat")).build();
  }

  private Traffic traffic() {
    return Traffic.send(request(gateway.getAddress().getPort()));
  }

  @Test
  void run_manyCalls_recordsEachAndNotTheWarmUp() {
    Runs runs = traffic().times(40).inParallel(4).afterWarmUp(3).run();
    assertThat(served).hasValue(43);
    assertThat(runs.size()).isEqualTo(40);
    assertThat(runs).extracting(Run::number).isSorted();
    assertThat(runs).extracting(Run::number).contains(1, 40);
  }

  @Test
  void run_answers_areReadAsHeadersAndUsageSay() {
    Runs runs = traffic().times(9).afterWarmUp(0).run();
    Run third = runs.stream().skip(2).findFirst().orElseThrow();
    assertThat(third.region()).isEqualTo("East US");
    assertThat(third.tokens()).isEqualTo(31);
    assertThat(third.status()).isEqualTo(200);
  }

  @Test
  void run_throttledCall_isARow() {
    Runs runs = traffic().times(10).afterWarmUp(0).run();
    assertThat(runs.failures()).hasSize(1);
    assertThat(runs.failures().get(0).status()).isEqualTo(429);
    assertThat(runs.failures().get(0).retryAfter()).isEqualTo("7");
    assertThat(runs.table().columnNames()).contains("retry after s").doesNotContain("backend");
  }

  @Test
  void run_nobodyAnswers_isARowToo() {
    int port = gateway.getAddress().getPort();
    gateway.stop(0);
    Runs runs = Traffic.send(request(port)).times(2).afterWarmUp(0).run();
    assertThat(runs).extracting(Run::outcome).containsOnly("no connection");
  }

  @Test
  void display_longTable_countsTheRowsBetween() {
    String text = new Runs(SampleRuns.inTurn(200)).toString();
    assertThat(text).contains("… 188 more rows …");
    assertThat(text.lines()).hasSize(15);
  }

  @Test
  void times_zero_isRefused() {
    assertThatThrownBy(() -> traffic().times(0)).hasMessageContaining("must be 1 or more");
  }
}
