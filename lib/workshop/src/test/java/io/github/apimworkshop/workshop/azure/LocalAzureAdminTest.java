package io.github.apimworkshop.workshop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.metrics.CallCount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LocalAzureAdminTest {
  private final List<String> requests = new ArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String answer = "{}";

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    requests.add(
        "%s %s %s %s"
            .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), token, body)
            .strip());
    byte[] text = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private LocalAzure azure() {
    URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new LocalAzure(1, root, root, "s", "t", "token");
  }

  private LocalAzureAdmin admin() {
    return new LocalAzureAdmin(azure());
  }

  @Test
  void waitFor_localTarget_movesTheClockWithTheAdminToken() {
    answer = "{\"ahead\":\"PT90S\"}";
    AzureTarget.local(azure()).waitFor(Duration.ofSeconds(60));
    assertThat(requests).containsExactly("POST /admin/clock Bearer token {\"advance\":\"PT1M\"}");
    assertThat(admin().ahead()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void startFault_localTarget_namesTheAccountInThePath() {
    AzureTarget target = AzureTarget.local(azure());
    target.startFault("one", Fault.throttle(Duration.ofSeconds(30)).times(5));
    target.endFault("one");
    assertThat(requests)
        .containsExactly(
            "PUT /admin/faults/one Bearer token"
                + " {\"kind\":\"429\",\"retryAfter\":\"PT30S\",\"count\":5}",
            "DELETE /admin/faults/one Bearer token");
  }

  @Test
  void startFault_refused_saysTheSentenceOfTheLocalAzure() {
    status = 404;
    answer = "{\"error\":{\"message\":\"There is no account 'x'. Accounts are: [one].\"}}";
    assertThatThrownBy(() -> admin().start("x", Fault.of("429")))
        .isInstanceOf(WorkshopException.class)
        .hasMessage("LAB-056 There is no account 'x'. Accounts are: [one].");
  }

  @Test
  void startFault_azure_saysHowToGetTheSame() {
    AzureTarget target =
        AzureTarget.open(
            new io.github.apimworkshop.workshop.home.KitLayout(java.nio.file.Path.of("")),
            Map.of("WORKSHOP_TARGET", "azure", "AZURE_SUBSCRIPTION_ID", "sub")::get);
    assertThatThrownBy(() -> target.startFault("one", Fault.of("429")))
        .hasMessageStartingWith("LAB-056")
        .hasMessageContaining("modelCapacity 1");
    assertThat(target.breakers("apim")).isEmpty();
  }

  @Test
  void faults_twoOn_areTold() {
    answer = "{\"b\":{\"kind\":\"503\"},\"a\":{\"kind\":\"429\",\"count\":2}}";
    assertThat(admin().faults())
        .containsExactly(Map.entry("a", "kind 429, count 2"), Map.entry("b", "kind 503"));
  }

  @Test
  void breakers_twoUnits_theLongestCountsAndOthersAreLeftOut() {
    answer =
        """
        {"services":[
         {"service":"other","backends":[{"id":"x","hasBreaker":true,"millisToRecovery":1}]},
         {"service":"apim","backends":[
          {"id":"one","hasBreaker":true,"millisToRecovery":1500},
          {"id":"one","hasBreaker":true,"millisToRecovery":9000},
          {"id":"two","hasBreaker":true,"millisToRecovery":0},
          {"id":"three","hasBreaker":false,"millisToRecovery":0}]}]}""";
    assertThat(admin().breakers("apim"))
        .containsExactly(Map.entry("one", Duration.ofSeconds(9)), Map.entry("two", Duration.ZERO));
  }

  @Test
  void metrics_twoDimensions_areColumnsOfTheTable() {
    answer =
        """
        [{"namespace":"openai","name":"Total Tokens",
          "dimensions":{"API ID":"chat","Region":"West US"},"count":2,"sum":70.0},
         {"namespace":"openai","name":"Prompt Tokens",
          "dimensions":{"API ID":"chat"},"count":1,"sum":9.0}]""";
    assertThat(admin().metrics().table().printAll())
        .isEqualToIgnoringWhitespace(
            """
             namespace  |     metric      |  API ID  |  Region   |  calls  |  sum  |
            ------------------------------------------------------------------------
               openai   |  Prompt Tokens  |    chat  |           |      1  |    9  |
               openai   |   Total Tokens  |    chat  |  West US  |      2  |   70  |""");
    assertThat(admin().metrics().sum("Total Tokens")).hasValue(70);
    assertThat(admin().metrics().sum("Cached Tokens")).hasValue(0);
  }

  @Test
  void counts_callsAndAttempts_areRowsByStatus() {
    answer =
        """
        {"calls":[{"service":"apim","name":"chat","status":200,"count":3}],
         "attempts":[{"service":"apim","name":"one","status":429,"count":4}]}""";
    assertThat(admin().counts().counts())
        .containsExactly(
            new CallCount("apim", "API", "chat", 200, 3),
            new CallCount("apim", "backend", "one", 429, 4));
  }

  @Test
  void metricsAndCounts_azure_areEmptyAndSayWhereAzureKeepsThem() {
    AzureTarget target =
        AzureTarget.open(
            new io.github.apimworkshop.workshop.home.KitLayout(java.nio.file.Path.of("")),
            Map.of("WORKSHOP_TARGET", "azure", "AZURE_SUBSCRIPTION_ID", "sub")::get);
    assertThat(target.metrics().metrics()).isEmpty();
    assertThat(target.metrics().sum("Total Tokens")).isEmpty();
    assertThat(target.metrics().toString()).contains("LAB-058").contains("customMetrics");
    assertThat(target.metrics().display().toString())
        .contains("<caption>LAB-058")
        .contains("customMetrics");
    assertThat(target.counts().counts()).isEmpty();
    assertThat(target.counts().toString()).contains("requests |");
  }

  @Test
  void advance_nobodyAtThePort_saysHowToStart() {
    LocalAzureAdmin admin = admin();
    server.stop(0);
    assertThatThrownBy(() -> admin.advance(Duration.ZERO)).hasMessageStartingWith("LAB-003");
  }
}
