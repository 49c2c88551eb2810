package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the gateway lends to policies: counters, caches, tokens, calls, metrics, all on its clock.
 */
class PolicyHostAcceptanceTest {
  private RunningPlane plane;
  private URI account;
  private URI gateway;

  @BeforeEach
  void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    account = plane.account("a1", "westus", 1000);
    plane.deployment("a1", "embed", "text-embedding-3-small", "1", 1000);
    gateway = plane.openService();
    plane.backend("b1", account, "");
    plane.child(
        "backends",
        "embeddings",
        "{'properties':{'url':'%s/openai/deployments/embed','protocol':'http'}}"
            .formatted(account));
    plane.api();
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void rateLimit_followsTheMovedClock() {
    inbound("<rate-limit-by-key calls=\"2\" renewal-period=\"60\" counter-key=\"k\" />", "");
    assertThat(chat().statusCode()).isEqualTo(200);
    assertThat(chat().statusCode()).isEqualTo(200);
    HttpResponse<String> third = chat();
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).hasValue("60");
    plane.advance("PT60S");
    assertThat(chat().statusCode()).isEqualTo(200);
  }

  @Test
  void graphQlApi_takesAQueryAtItsPath() {
    plane.child(
        "apis",
        "countries",
        "{'properties':{'displayName':'c','path':'c','type':'graphql','subscriptionRequired':false,"
            + "'serviceUrl':'%s/openai/none'}}".formatted(account));
    HttpResponse<String> answer = plane.post(gateway.resolve("/c"), "{'query':'{a}'}");
    assertThat(answer.headers().firstValue("x-ms-region")).hasValue("West US");
  }

  @Test
  void tokenMetric_plainAndStreamed_isSummedPerDimension() {
    inbound(
        "<azure-openai-emit-token-metric namespace=\"workshop\"><dimension name=\"API ID\" />"
            + "</azure-openai-emit-token-metric>",
        "");
    int total =
        RunningPlane.json(chat()).at("/usage/total_tokens").asInt()
            + RunningPlane.json(chat()).at("/usage/total_tokens").asInt();

    JsonNode metrics = RunningPlane.json(plane.admin("GET", "token-metrics", ""));
    assertThat(sum(metrics, "Total Tokens")).isEqualTo(total);
    assertThat(sum(metrics, "Prompt Tokens")).isPositive();
    assertThat(metrics.path(0).at("/dimensions/API ID").asText()).isEqualTo("azure-openai");

    plane.post(
        chatUri(),
        "{'messages':[{'role':'user','content':'hello'}],'stream':true}",
        "api-key",
        RunningPlane.KEY);
    assertThat(sum(RunningPlane.json(plane.admin("GET", "token-metrics", "")), "Total Tokens"))
        .isGreaterThan(total);
  }

  @Test
  void value_cached_expiresOnTheMovedClock() {
    inbound(
        "<cache-lookup-value key=\"k\" variable-name=\"v\" default-value=\"none\" />"
            + "<cache-store-value key=\"k\" value=\"kept\" duration=\"30\" />",
        "<set-header name=\"x-v\"><value>@((string)context.Variables[\"v\"])</value></set-header>");
    assertThat(chat().headers().firstValue("x-v")).hasValue("none");
    assertThat(chat().headers().firstValue("x-v")).hasValue("kept");
    plane.advance("PT30S");
    assertThat(chat().headers().firstValue("x-v")).hasValue("none");
  }

  @Test
  void semanticCache_nearQuestion_isAnsweredWithoutABackend() {
    inbound(
        "<azure-openai-semantic-cache-lookup score-threshold=\"0.2\""
            + " embeddings-backend-id=\"embeddings\""
            + " embeddings-backend-auth=\"system-assigned\" />",
        "<azure-openai-semantic-cache-store duration=\"60\" />");
    String first = ask("What does a circuit breaker do?").body();
    String second = ask("what does a circuit breaker do").body();
    String other = ask("Tell me about apple pies").body();

    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
    JsonNode calls = RunningPlane.json(plane.admin("GET", "calls", ""));
    assertThat(calls.at("/1/attempts")).isEmpty();
    assertThat(calls.at("/0/attempts")).hasSize(1);
  }

  @Test
  void sendRequest_callsAndItsAnswerIsRead() {
    inbound(
        "<send-request mode=\"new\" response-variable-name=\"r\" timeout=\"5\"><set-url>"
            + gateway
            + "/status-0123456789abcdef</set-url><set-method>GET</set-method></send-request>",
        "<set-header name=\"x-status\"><value>@(((IResponse)context.Variables[\"r\"])"
            + ".StatusCode.ToString())</value></set-header>");

    assertThat(chat().headers().firstValue("x-status")).hasValue("200");
  }

  @Test
  void wait_betweenRetries_endsWhenTheClockIsMoved() {
    plane.fault("a1", "{'kind':'503','count':1}");
    plane.apiPolicy(
        RunningPlane.plainPolicy("b1")
            .replace(
                "<backend><base /></backend>",
                "<backend><retry count=\"2\" interval=\"300\""
                    + " condition=\"@(context.Response.StatusCode == 503)\">"
                    + "<forward-request buffer-request-body=\"true\" /></retry></backend>"));
    var call =
        plane
            .http()
            .sendAsync(
                HttpRequest.newBuilder(chatUri())
                    .header("api-key", RunningPlane.KEY)
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    while (!call.isDone()) {
      plane.advance("PT10S");
    }

    assertThat(call.join().statusCode()).isEqualTo(200);
  }

  @Test
  void cors_preflight_isAnsweredWithoutKey() {
    inbound(
        "<cors><allowed-origins><origin>https://app.example</origin></allowed-origins>"
            + "<allowed-methods><method>POST</method></allowed-methods>"
            + "<allowed-headers><header>api-key</header></allowed-headers></cors>",
        "");
    HttpResponse<String> preflight =
        plane.send(
            HttpRequest.newBuilder(chatUri())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .build());

    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://app.example");
  }

  @Test
  void contentSafety_markedPrompt_isBlockedBeforeTheBackend() {
    inbound(
        "<llm-content-safety backend-id=\"b1\"><categories output-type=\"FourSeverityLevels\">"
            + "<category name=\"Violence\" threshold=\"4\" /></categories></llm-content-safety>",
        "");

    assertThat(ask("hello").statusCode()).isEqualTo(200);
    assertThat(ask("[content-filter:violence]").statusCode()).isEqualTo(403);
  }

  @Test
  void backendCredentials_areAddedByTheGateway() {
    plane.child(
        "backends",
        "b1",
        ("{'properties':{'url':'%s/openai','protocol':'http','credentials':{"
                + "'header':{'api-key':['key-of-a1']},'query':{'x':['1']}}}}")
            .formatted(account));
    plane.revokeRole("a1");
    plane.apiPolicy(
        "<policies><inbound><base /><set-backend-service backend-id=\"b1\" /></inbound>"
            + "<backend><base /></backend><outbound><base /></outbound></policies>");

    assertThat(chat().statusCode()).isEqualTo(200);
  }

  @Test
  void mockResponse_exampleOfTheOperation_isItsBody() {
    described(
        "'responses':[{'statusCode':201,'representations':[{'contentType':'application/json',"
            + "'examples':{'default':{'value':{'id':'mocked'}}}}]}]");
    inbound("<mock-response status-code=\"201\" content-type=\"application/json\" />", "");

    HttpResponse<String> answer = chat();
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(RunningPlane.json(answer).path("id").asText()).isEqualTo("mocked");
  }

  @Test
  void validateParameters_queryOutsideTheDefinition_is400() {
    described(
        "'request':{'queryParameters':[{'name':'api-version','type':'string','required':true,"
            + "'values':['2024-06-01']}]}");
    inbound(
        "<validate-parameters specified-parameter-action=\"prevent\""
            + " unspecified-parameter-action=\"ignore\" />",
        "");
    assertThat(chat().statusCode()).isEqualTo(400);

    described(
        "'request':{'queryParameters':[{'name':'api-version','type':'string','required':true,"
            + "'values':['2024-06-01','2024-10-21']}]}");
    assertThat(chat().statusCode()).isEqualTo(200);
  }

  @Test
  void validateStatusCode_outsideTheDefinition_is502() {
    described("'responses':[{'statusCode':202}]");
    inbound("", "<validate-status-code unspecified-status-code-action=\"prevent\" />");
    assertThat(chat().statusCode()).isEqualTo(502);

    described("'responses':[{'statusCode':200}]");
    assertThat(chat().statusCode()).isEqualTo(200);
  }

  @Test
  void validateContent_schemaOfTheService_decides() {
    plane.child(
        "schemas",
        "chat",
        "{'properties':{'schemaType':'json','document':{'type':'object','required':['user']}}}");
    inbound(
        "<validate-content unspecified-content-type-action=\"prevent\" max-size=\"102400\""
            + " size-exceeded-action=\"prevent\"><content type=\"application/json\""
            + " validate-as=\"json\" action=\"prevent\" schema-id=\"chat\" /></validate-content>",
        "");

    assertThat(ask("hello").statusCode()).isEqualTo(400);
    HttpResponse<String> named =
        plane.post(
            chatUri(),
            "{'user':'u1','messages':[{'role':'user','content':'hello'}]}",
            "api-key",
            RunningPlane.KEY);
    assertThat(named.statusCode()).isEqualTo(200);
  }

  /** The chat operation with more of a definition. */
  private void described(String definition) {
    String body =
        ("{'properties':{'displayName':'chat','method':'POST','urlTemplate':"
                + "'/deployments/{deployment-id}/chat/completions','templateParameters':["
                + "{'name':'deployment-id','type':'string','required':true}],%s}}")
            .formatted(definition);
    ResourceId id =
        plane.service.child("apis", "azure-openai").child("operations", "chat-completions");
    plane.store.put(Resource.of(id, "", (ObjectNode) RunningPlane.read(body.replace('\'', '"'))));
  }

  private void inbound(String inbound, String outbound) {
    plane.apiPolicy(
        RunningPlane.plainPolicy("b1")
            .replace("<set-backend-service", inbound + "<set-backend-service")
            .replace("<outbound><base />", "<outbound><base />" + outbound));
  }

  private static double sum(JsonNode metrics, String name) {
    double sum = 0;
    for (JsonNode series : metrics) {
      sum += series.path("name").asText().equals(name) ? series.path("sum").asDouble() : 0;
    }
    return sum;
  }

  private URI chatUri() {
    return gateway.resolve("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
  }

  private HttpResponse<String> chat() {
    return plane.chat(gateway, "api-key", RunningPlane.KEY);
  }

  private HttpResponse<String> ask(String question) {
    return plane.post(
        chatUri(),
        "{'messages':[{'role':'user','content':'%s'}]}".formatted(question),
        "api-key",
        RunningPlane.KEY);
  }
}
