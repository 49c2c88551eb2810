package io.github.apimworkshop.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.workshop.deploy.DeploymentOrder;
import io.github.apimworkshop.workshop.deploy.DeploymentResult;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.pool.BackendPool;
import io.github.apimworkshop.workshop.pool.PoolReader;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.NotebookOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WorkshopTest {
  private static final String SERVICE =
      StubAzure.GROUP + "/providers/Microsoft.ApiManagement/service/apim";
  private static final String PATH =
      "/subscriptions/sub/resourcegroups/rg/providers/microsoft.apimanagement/service/apim";

  private final List<String> shown = new ArrayList<>();
  private StubAzure azure;

  @BeforeEach
  void open() throws IOException {
    azure = new StubAzure();
  }

  @AfterEach
  void close() {
    azure.close();
  }

  private Workshop workshop() {
    NotebookOutput output =
        new NotebookOutput() {
          @Override
          public void show(MimeBundle bundle) {
            shown.add(bundle.text());
          }

          @Override
          public LiveDisplay live() {
            throw new UnsupportedOperationException();
          }
        };
    return Workshop.open(new KitLayout(Path.of("")), azure.target(), "backend-pool", output);
  }

  private void prepareThePool() {
    azure.on(
        "GET " + PATH + "/backends/pool",
        200,
        """
        {"id":"%1$s/backends/pool","name":"pool","properties":{"type":"Pool","pool":{"services":[
         {"id":"%1$s/backends/one","priority":1,"weight":2},{"id":"/backends/two"}]}}}"""
            .formatted(SERVICE));
    azure.on(
        "GET " + PATH + "/backends/one",
        200,
        "{\"name\":\"one\",\"properties\":{\"url\":\"http://127.0.0.1:7001/openai\"}}");
    azure.on(
        "GET " + PATH + "/backends/two",
        200,
        "{\"name\":\"two\",\"properties\":{\"url\":\"http://127.0.0.1:7002/openai\"}}");
    azure.on(
        "GET /subscriptions/sub/resourcegroups/rg/providers/microsoft.cognitiveservices/accounts",
        200,
        """
        {"value":[
         {"id":"x","name":"a","location":"westus","properties":{"endpoint":"http://127.0.0.1:7001/"}},
         {"id":"y","name":"b","location":"eastus","properties":{"endpoint":"http://127.0.0.1:7002/"}}]}""");
  }

  @Test
  void open_anyStep_showsTargetGroupConsoleAndCostInOneLine() {
    workshop();
    assertThat(shown)
        .containsExactly(
            "Target: local Azure in West US, subscription sub, resource group rg-workshop-backend-pool."
                + " Console: %s/. This step costs nothing.".formatted(azure.address()));
  }

  @Test
  void pool_asStored_hasMembersWithRegionsAndDefaultsOfApiManagement() {
    prepareThePool();
    BackendPool pool = workshop().pool(SERVICE + "/backends/pool");
    assertThat(pool.weights()).containsExactly(2, 1);
    assertThat(pool.weightsByRegion())
        .containsExactly(Map.entry("West US", 2), Map.entry("East US", 1));
    assertThat(pool.toString()).contains("one", "http://127.0.0.1:7001/openai");
  }

  @Test
  void weights_memberBehindAHigherPriorityNumber_counts0() {
    prepareThePool();
    azure.on(
        "GET " + PATH + "/backends/spare",
        200,
        """
        {"name":"spare","properties":{"pool":{"services":[
         {"id":"/backends/one","priority":1,"weight":2},{"id":"/backends/two","priority":2}]}}}""");
    assertThat(workshop().pool(SERVICE + "/backends/spare").weightsByRegion())
        .containsExactly(Map.entry("West US", 2), Map.entry("East US", 0));
  }

  @Test
  void pool_ofASingleBackend_isRefused() {
    prepareThePool();
    assertThatThrownBy(() -> workshop().pool(SERVICE + "/backends/one"))
        .hasMessageStartingWith("LAB-015")
        .hasMessageContaining("is no pool");
  }

  @Test
  void subscriptionKey_ofASubscription_printsMasked() {
    azure.on(
        "POST " + PATH + "/subscriptions/attendee/listsecrets",
        200,
        "{\"primaryKey\":\"1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d\",\"secondaryKey\":\"0\"}");
    SubscriptionKey key = workshop().subscriptionKey(SERVICE + "/subscriptions/attendee");
    assertThat(key).hasToString("1a2b…");
    assertThat(key.value()).isEqualTo("1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d");
  }

  @Test
  void openAIClient_gatewayOnLoopback_isReachedOverHttp() {
    azure.on(
        "POST /openai/deployments/gpt-4o/chat/completions",
        200,
        """
        {"id":"1","created":1,"object":"chat.completion","model":"gpt-4o","choices":[{"index":0,
         "finish_reason":"stop","message":{"role":"assistant","content":"Hangang"}}],
         "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""");
    Deployment deployment =
        deployment(Map.of("gatewayUrl", new TextNode(azure.address().toString())));
    var client = workshop().openAIClient(deployment, new SubscriptionKey("1a2b3c4d5e6f"));
    var question = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("A river?")));
    assertThat(
            client
                .getChatCompletions("gpt-4o", question)
                .getChoices()
                .get(0)
                .getMessage()
                .getContent())
        .isEqualTo("Hangang");
  }

  @Test
  void openAIClient_throttled_isAskedOnce() {
    azure.on("POST /openai/deployments/gpt-4o/chat/completions", 429, "{\"error\":{}}");
    Deployment deployment =
        deployment(Map.of("gatewayUrl", new TextNode(azure.address().toString())));
    var client = workshop().openAIClient(deployment, new SubscriptionKey("1a2b3c4d5e6f"));
    var question = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("A river?")));
    assertThatThrownBy(() -> client.getChatCompletions("gpt-4o", question))
        .hasMessageContaining("429");
    assertThat(azure.requests()).hasSize(1);
  }

  @Test
  void openAIClient_stream_arrivesPieceByPiece() {
    azure.on(
        "POST /openai/deployments/gpt-4o/chat/completions",
        200,
        """
        data: {"id":"1","created":1,"choices":[{"index":0,"delta":{"content":"Han"}}]}

        data: {"id":"1","created":1,"choices":[{"index":0,"delta":{"content":"gang"}}]}

        data: [DONE]

        """);
    Deployment deployment =
        deployment(Map.of("gatewayUrl", new TextNode(azure.address().toString())));
    var client = workshop().openAIClient(deployment, new SubscriptionKey("1a2b3c4d5e6f"));
    var question = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("A river?")));
    var pieces = new ArrayList<String>();
    client
        .getChatCompletionsStream("gpt-4o", question)
        .forEach(part -> pieces.add(part.getChoices().get(0).getDelta().getContent()));
    assertThat(pieces).containsExactly("Han", "gang");
  }

  @Test
  void httpClient_nameOfAService_isSentToItsGateway() {
    azure.on(
        "GET /subscriptions/sub/providers/microsoft.apimanagement/service",
        200,
        """
        {"value":[{"id":"%s","name":"apim","location":"westus","properties":{"gatewayUrl":"%s"}}]}"""
            .formatted(SERVICE, azure.address()));
    azure.on(
        "GET /subscriptions/sub/providers/microsoft.cognitiveservices/accounts",
        200,
        "{\"value\":[]}");
    azure.on("GET /openai/models", 200, "{}");
    var call = new HttpRequest(HttpMethod.GET, "https://apim.azure-api.net/openai/models");
    assertThat(azure.target().httpClient().send(call).block().getStatusCode()).isEqualTo(200);
    var unknown = new HttpRequest(HttpMethod.GET, "https://other.azure-api.net/");
    assertThatThrownBy(() -> azure.target().httpClient().send(unknown).block())
        .hasMessageContaining("other.azure-api.net");
  }

  @Test
  void httpClient_hostOutsideOfAzure_isRefused() {
    var elsewhere = new HttpRequest(HttpMethod.GET, "https://example.com/");
    assertThatThrownBy(() -> azure.target().httpClient().send(elsewhere).block())
        .hasMessageContaining("example.com is not part of the local Azure");
  }

  @Test
  void output_unknownName_listsTheOnesThereAre() {
    Deployment deployment = deployment(Map.of("gatewayUrl", new TextNode("http://x")));
    assertThatThrownBy(() -> deployment.output("gatewayURL"))
        .hasMessage("LAB-014 The template has no output 'gatewayURL'; it has gatewayUrl.");
  }

  private Deployment deployment(Map<String, JsonNode> outputs) {
    var order = DeploymentOrder.of("rg", Path.of("t.bicep"), Map.of());
    var result = new DeploymentResult(order, outputs, List.of(), Duration.ZERO);
    return new Deployment(result, new PoolReader(azure.target()));
  }
}
