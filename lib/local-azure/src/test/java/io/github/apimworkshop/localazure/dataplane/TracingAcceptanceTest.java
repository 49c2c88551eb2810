package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways of tracing a request, the log of calls, and metrics. */
class TracingAcceptanceTest {
  private RunningPlane plane;
  private URI gateway;

  @BeforeEach
  void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    gateway = plane.openService();
    plane.backend("b1", plane.account("a1", "westus", 1000), "");
    plane.pool("pool", "", "b1:1:1");
    plane.api();
    plane.apiPolicy(RunningPlane.plainPolicy("pool"));
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void olderWay_traceHeader_leadsToTheTrace() {
    HttpResponse<String> response =
        plane.chat(gateway, "api-key", RunningPlane.KEY, "Ocp-Apim-Trace", "true");

    String location = response.headers().firstValue("Ocp-Apim-Trace-Location").orElseThrow();
    JsonNode trace =
        RunningPlane.json(plane.send(HttpRequest.newBuilder(URI.create(location)).build()));
    assertThat(trace.path("serviceName").asText()).isEqualTo("apim");
    JsonNode inbound = trace.path("traceEntries").path("inbound");
    assertThat(inbound.findValuesAsText("source"))
        .containsExactly(
            "api-inspector",
            "api-inspector",
            "set-backend-service",
            "authentication-managed-identity");
    assertThat(inbound.at("/0/data/request/method").asText()).isEqualTo("POST");
    assertThat(inbound.at("/1/data/configuration/operation/uriTemplate").asText())
        .isEqualTo("/deployments/{deployment-id}/chat/completions");
    assertThat(trace.path("traceEntries").path("backend").findValuesAsText("message"))
        .contains("Backend pool 'pool' chose 'b1'.");
    assertThat(trace.path("traceEntries").path("backend").findValuesAsText("source"))
        .contains("forward-request");
    assertThat(inbound.path(0).path("timestamp").asText())
        .isEqualTo("2026-11-20T09:00:00.0000000Z");
    assertThat(inbound.path(0).path("elapsed").asText()).isEqualTo("00:00:00.0000000");
    assertThat(trace.toString()).doesNotContain(RunningPlane.KEY);
  }

  @Test
  void currentWay_debugCredentials_allowTracingOneApiForATime() {
    String token = plane.tokens.issue("somebody", "https://management.azure.com").value();
    URI list =
        plane
            .management()
            .resolve(plane.service + "/gateways/managed/listDebugCredentials?api-version=x");
    String body =
        "{'credentialsExpireAfter':'PT10M','apiId':'%s/apis/azure-openai','purposes':['tracing']}"
            .formatted(plane.service);
    HttpResponse<String> withoutToken = plane.post(list, body);
    assertThat(withoutToken.statusCode()).isEqualTo(401);
    assertThat(withoutToken.body()).contains("AuthenticationFailed");
    String credential =
        RunningPlane.json(plane.post(list, body, "Authorization", "Bearer " + token))
            .path("token")
            .asText();
    assertThat(credential).startsWith("aid=").contains("&p=tracing&ex=");

    String traceId = debug(credential).headers().firstValue("Apim-Trace-Id").orElseThrow();
    JsonNode trace =
        RunningPlane.json(
            plane.post(
                plane.management().resolve(plane.service + "/gateways/managed/listTrace"),
                "{'traceId':'%s'}".formatted(traceId),
                "Authorization",
                "Bearer " + token));
    assertThat(trace.path("traceId").asText()).isEqualTo(traceId);

    plane.advance("PT10M");
    HttpResponse<String> expired = debug(credential);
    assertThat(expired.statusCode()).isEqualTo(200);
    assertThat(expired.headers().firstValue("Apim-Debug-Authorization-Expired")).isPresent();
    assertThat(expired.headers().firstValue("Apim-Trace-Id")).isEmpty();
  }

  @Test
  void currentWay_debugToken_staysAtTheGateway() throws Exception {
    AtomicReference<Headers> received = new AtomicReference<>();
    HttpServer backend =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    backend.createContext(
        "/",
        call -> {
          received.set(call.getRequestHeaders());
          call.sendResponseHeaders(204, -1);
          call.close();
        });
    backend.start();
    try {
      plane.child(
          "backends",
          "b1",
          "{'properties':{'url':'http://127.0.0.1:%d','protocol':'http'}}"
              .formatted(backend.getAddress().getPort()));

      assertThat(debug("aid=unknown").statusCode()).isEqualTo(204);
    } finally {
      backend.stop(0);
    }
    assertThat(received.get()).containsKey("Api-key").doesNotContainKey("Apim-debug-authorization");
  }

  @ParameterizedTest
  @CsvSource({
    "/apis/missing, 404",
    "/apis/azure-openai;rev=2, 404",
    "/apis/azure-openai/operations/chat, 400",
    "-other/apis/x, 400",
    ", 400"
  })
  void currentWay_apiOfTheCredentials_mustBeThere(String api, int status) {
    String token = plane.tokens.issue("somebody", "https://management.azure.com").value();

    HttpResponse<String> answer =
        plane.post(
            plane.management().resolve(plane.service + "/gateways/managed/listDebugCredentials"),
            "{'apiId':'%s'}".formatted(api == null ? "" : plane.service + api),
            "Authorization",
            "Bearer " + token);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 404) {
      assertThat(answer.body()).contains("ResourceNotFound").contains("apis/apim/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apis/azure-openai;rev=1", "/APIS/Azure-OpenAI"})
  void currentWay_apiWrittenAnotherWay_isTraced(String api) {
    assertThat(debug(credential(api)).headers().firstValue("Apim-Trace-Id")).isPresent();
  }

  @Test
  void currentWay_credentialsOfAnotherApi_saySo() {
    plane.child("apis", "other", "{'properties':{'displayName':'Other','path':'other'}}");

    assertThat(
            debug(credential("/apis/other"))
                .headers()
                .firstValue("Apim-Debug-Authorization-WrongAPI"))
        .isPresent();
  }

  private String credential(String api) {
    String token = plane.tokens.issue("somebody", "https://management.azure.com").value();
    HttpResponse<String> answer =
        plane.post(
            plane.management().resolve(plane.service + "/gateways/managed/listDebugCredentials"),
            "{'apiId':'%s'}".formatted(plane.service + api),
            "Authorization",
            "Bearer " + token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningPlane.json(answer).path("token").asText();
  }

  @Test
  void currentWay_credentialsOfAServiceThatIsNot_areRefused() {
    String token = plane.tokens.issue("somebody", "https://management.azure.com").value();
    URI list =
        plane
            .management()
            .resolve(plane.service + "-not/gateways/managed/listDebugCredentials?api-version=x");

    HttpResponse<String> refused =
        plane.post(
            list,
            "{'apiId':'%s/apis/azure-openai'}".formatted(plane.service),
            "Authorization",
            "Bearer " + token);

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("ResourceNotFound").contains("service/apim-not'");
  }

  @Test
  void calls_showEachAttempt() {
    plane.chat(gateway, "api-key", RunningPlane.KEY);

    JsonNode call = RunningPlane.json(plane.admin("GET", "calls", "")).path(0);
    assertThat(call.path("status").asInt()).isEqualTo(200);
    assertThat(call.path("api").asText()).isEqualTo("azure-openai");
    assertThat(call.path("operation").asText()).isEqualTo("chat-completions");
    assertThat(call.path("subscription").asText()).isEqualTo("attendee");
    assertThat(call.path("region").asText()).isEqualTo("West US");
    assertThat(call.path("time").asText()).isEqualTo("2026-11-20T09:00:00Z");
    JsonNode attempt = call.path("attempts").path(0);
    assertThat(attempt.path("pool").asText()).isEqualTo("pool");
    assertThat(attempt.path("backend").asText()).isEqualTo("b1");
    assertThat(attempt.path("status").asInt()).isEqualTo(200);
    assertThat(attempt.path("tripped").asBoolean()).isFalse();
  }

  @Test
  void metrics_countCallsAndAttempts() {
    plane.chat(gateway, "api-key", RunningPlane.KEY);
    plane.chat(gateway, "api-key", RunningPlane.KEY);
    plane.chat(gateway);

    String text =
        plane.send(HttpRequest.newBuilder(plane.management().resolve("/metrics")).build()).body();
    assertThat(text)
        .contains("apim_requests_total{api=\"azure-openai\",service=\"apim\",status=\"200\"} 2\n")
        .contains("apim_requests_total{api=\"azure-openai\",service=\"apim\",status=\"401\"} 1\n")
        .contains("apim_backend_attempts_total{backend=\"b1\",service=\"apim\",status=\"200\"} 2\n")
        .contains("apim_circuit_breaker_open{backend=\"b1\",service=\"apim\",unit=\"0\"} 0\n");
  }

  @Test
  void console_pageAndState_answerOnLoopbackOnly() {
    HttpResponse<String> page =
        plane.send(HttpRequest.newBuilder(plane.management().resolve("/")).build());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    JsonNode state =
        RunningPlane.json(
            plane.send(
                HttpRequest.newBuilder(plane.management().resolve("/console/state")).build()));
    assertThat(state.at("/services/0/pools/0/id").asText()).isEqualTo("pool");
    assertThat(state.at("/accounts/0/region").asText()).isEqualTo("West US");
    assertThat(state.toString()).doesNotContain(RunningPlane.KEY).doesNotContain("key-of-a1");
  }

  private HttpResponse<String> debug(String credential) {
    return plane.chat(gateway, "api-key", RunningPlane.KEY, "Apim-Debug-Authorization", credential);
  }
}
