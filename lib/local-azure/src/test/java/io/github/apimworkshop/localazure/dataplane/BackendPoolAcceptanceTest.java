package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workshop's first lab: two accounts behind a weighted pool, with the real policy. */
class BackendPoolAcceptanceTest {
  private RunningPlane plane;
  private URI gateway;

  @BeforeEach
  void deploy(@TempDir Path folder) throws Exception {
    plane = new RunningPlane(folder, 1);
    URI west = plane.account("instance1", "westus", 1000);
    URI east = plane.account("instance2", "eastus", 1000);
    gateway = plane.openService();
    plane.backend("openai-instance1", west, "");
    plane.backend("openai-instance2", east, "");
    pool(2, 1);
    plane.api();
    plane.apiPolicy(RunningPlane.workshopPolicy());
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void chat_200CallsThroughThePool_splitTwoToOne() {
    Map<String, Integer> byRegion = call(200);

    assertThat(byRegion.get("West US")).isBetween(133, 134);
    assertThat(byRegion.get("East US")).isBetween(66, 67);
  }

  @Test
  void chat_weightsChangedInTheStore_nextCallsFollow() {
    call(3);
    pool(3, 1);

    assertThat(call(40)).containsEntry("West US", 30).containsEntry("East US", 10);
  }

  @Test
  void chat_answer_looksLikeAzureOpenAi() {
    HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);

    assertThat(response.statusCode()).isEqualTo(200);
    var body = RunningPlane.json(response);
    assertThat(body.path("object").asText()).isEqualTo("chat.completion");
    assertThat(body.path("model").asText()).isEqualTo("gpt-4o-2024-11-20");
    assertThat(body.path("choices").path(0).path("message").path("content").asText()).isNotBlank();
    assertThat(body.path("usage").path("total_tokens").asInt())
        .isEqualTo(
            body.path("usage").path("prompt_tokens").asInt()
                + body.path("usage").path("completion_tokens").asInt());
    assertThat(response.headers().firstValue("x-ms-region")).hasValue("West US");
    assertThat(response.headers().firstValue("apim-request-id")).isPresent();
  }

  @Test
  void chat_oneMemberThrottled_isRepeatedAtTheOther() {
    plane.fault("instance1", "{'kind':'429'}");

    assertThat(call(30)).isEqualTo(Map.of("East US", 30));
    var attempts = new java.util.ArrayList<String>();
    RunningPlane.json(plane.admin("GET", "calls?limit=30", ""))
        .forEach(call -> attempts.add(call.path("attempts").findValuesAsText("status").toString()));
    assertThat(attempts).contains("[429, 200]").doesNotContain("[429, 429, 429]");
  }

  @Test
  void chat_everyMemberThrottled_passesThe429OnAfterThreeAttempts() {
    plane.fault("instance1", "{'kind':'429','retryAfter':'PT7S'}");
    plane.fault("instance2", "{'kind':'429','retryAfter':'PT7S'}");

    HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("retry-after")).hasValue("7");
    assertThat(RunningPlane.json(plane.admin("GET", "calls?limit=1", "")).at("/0/attempts"))
        .hasSize(3);
  }

  @Test
  void chat_everyBreakerOpen_answersABare503() {
    String breaker =
        ",'circuitBreaker':{'rules':[{'failureCondition':{'count':1,'interval':'PT1M',"
            + "'statusCodeRanges':[{'min':429,'max':429}]},'tripDuration':'PT1M'}]}";
    plane.backend("openai-instance1", plane.account("instance1", "westus", 1000), breaker);
    plane.backend("openai-instance2", plane.account("instance2", "eastus", 1000), breaker);
    plane.fault("instance1", "{'kind':'429'}");
    plane.fault("instance2", "{'kind':'429'}");

    HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void chat_withoutKey_isRefusedInTheServicesWords() {
    HttpResponse<String> response = plane.chat(gateway);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo(
            "{ \"statusCode\": 401, \"message\": \"Access denied due to missing subscription key."
                + " Make sure to include subscription key when making requests to an API.\" }");
    assertThat(response.headers().firstValue("Content-Length")).hasValue("152");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValue(
            "AzureApiManagementKey realm=\""
                + gateway
                + "/openai\",name=\"api-key\",type=\"header\"");
  }

  @Test
  void chat_wrongKey_isRefused() {
    HttpResponse<String> response = plane.chat(gateway, "api-key", "wrong");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo(
            "{ \"statusCode\": 401, \"message\": \"Access denied due to invalid subscription key."
                + " Make sure to provide a valid key for an active subscription.\" }");
  }

  @Test
  void call_unknownOperation_is404() {
    HttpResponse<String> response =
        plane.post(gateway.resolve("/openai/unknown"), "{}", "api-key", RunningPlane.KEY);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo("{ \"statusCode\": 404, \"message\": \"Resource not found\" }");
  }

  @Test
  void chat_identityWithoutRole_passesTheAccountsRefusalOn() {
    plane.revokeRole("instance1");

    HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(RunningPlane.json(response).path("error").path("code").asText())
        .isEqualTo("PermissionDenied");
  }

  private void pool(int first, int second) {
    plane.child(
        "backends",
        "openai-instance-backend-pool",
        ("{'properties':{'type':'Pool','pool':{'services':["
                + "{'id':'%s/backends/openai-instance1','priority':1,'weight':%d},"
                + "{'id':'/backends/openai-instance2','priority':1,'weight':%d}]}}}")
            .formatted(plane.service, first, second));
  }

  private Map<String, Integer> call(int times) {
    Map<String, Integer> byRegion = new TreeMap<>();
    for (int i = 0; i < times; i++) {
      HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      byRegion.merge(response.headers().firstValue("x-ms-region").orElse("-"), 1, Integer::sum);
    }
    return byRegion;
  }
}
