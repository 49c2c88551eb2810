package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BackendAcceptanceTest extends LocalAzureTest {
  @BeforeEach
  void service() {
    createService();
    backend("b1");
    backend("b2");
  }

  @Test
  void pool_ofTwoBackends_answersMembersAndNullUrl() {
    Answer created =
        azure.put(
            SERVICE + "/backends/pool",
            """
            {'properties':{'type':'Pool','pool':{'services':[
              {'id':'/backends/b1','priority':1,'weight':3},{'id':'%s/backends/b2'}]}}}
            """
                .formatted(SERVICE));
    assertThat(created.status()).isEqualTo(201);
    JsonNode properties = azure.get(SERVICE + "/backends/pool").body().path("properties");
    assertThat(properties.path("type").asText()).isEqualTo("Pool");
    assertThat(properties.path("url").isNull()).isTrue();
    assertThat(properties.path("protocol").isNull()).isTrue();
    assertThat(properties.at("/pool/services/0/weight").asInt()).isEqualTo(3);
  }

  @Test
  void pool_memberWithAFullIdBehindAnother_isThatBackend() {
    String twice = "{'id':'%s/backends/%s/backends/b1'}".formatted(SERVICE, SERVICE);
    assertThat(pool("", twice).status()).isEqualTo(201);
    assertThat(pool("", "{'id':'/backends/b1'}," + twice).status()).isEqualTo(400);
  }

  @Test
  void pool_withUrlAndProtocol_isRefusedInAzuresWords() {
    Answer answer = pool("'url':'https://x.example','protocol':'http',", "{'id':'/backends/b1'}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asText()).isEqualTo("ValidationError");
    assertThat(answer.error().path("details"))
        .extracting(detail -> detail.path("message").asText())
        .containsExactly(
            "Url is not supported for backend pool.",
            "Protocol is not supported for backend pool.");
  }

  @Test
  void pool_withUnknownMember_isRefused() {
    assertThat(pool("", "{'id':'/backends/nope'}").error().at("/details/0/message").asText())
        .isEqualTo("Backend with id 'nope' could not be found.");
  }

  @Test
  void pool_of31Members_isRefused() {
    String members =
        IntStream.range(0, 31)
            .mapToObj(
                i -> {
                  backend("m" + i);
                  return "{'id':'/backends/m" + i + "'}";
                })
            .collect(Collectors.joining(","));
    assertThat(pool("", members).error().at("/details/0/message").asText())
        .isEqualTo("A backend pool has at most 30 services.");
  }

  @Test
  void pool_ofPools_isRefused() {
    assertThat(pool("", "{'id':'/backends/b1'}").status()).isEqualTo(201);
    Answer nested =
        azure.put(
            SERVICE + "/backends/outer",
            "{'properties':{'type':'Pool','pool':{'services':[{'id':'/backends/pool'}]}}}");
    assertThat(nested.status()).isEqualTo(400);
  }

  @Test
  void circuitBreaker_withTwoRules_isRefused() {
    String rule =
        "{'name':'r','failureCondition':{'count':1,'interval':'PT1M','statusCodeRanges':[{'min':429,'max':429}]},'tripDuration':'PT1M'}";
    Answer answer = breaker(rule + "," + rule);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().at("/details/0/message").asText())
        .isEqualTo("Only one rule is supported for circuit breaker.");
    assertThat(breaker(rule).status()).isEqualTo(201);
  }

  @Test
  void circuitBreaker_withBadDurationsAndNoCondition_isRefusedFieldByField() {
    Answer answer =
        breaker("{'name':'r','failureCondition':{'interval':'1m'},'tripDuration':'soon'}");
    assertThat(answer.error().path("details"))
        .extracting(detail -> detail.path("target").asText())
        .containsExactlyInAnyOrder("tripDuration", "interval", "failureCondition");
  }

  @Test
  void single_withoutUrl_isRefused() {
    Answer answer = azure.put(SERVICE + "/backends/x", "{'properties':{'protocol':'http'}}");
    assertThat(answer.error().at("/details/0/target").asText()).isEqualTo("url");
  }

  @Test
  void refusedWrite_leavesTheOldBackend() {
    azure.put(SERVICE + "/backends/b1", "{'properties':{'url':'not a url','protocol':'http'}}");
    assertThat(azure.get(SERVICE + "/backends/b1").body().at("/properties/url").asText())
        .isEqualTo("https://b1.example/openai");
  }

  @Test
  void list_withFilterTopAndSkip_pages() {
    backend("b3");
    JsonNode page = azure.get(SERVICE + "/backends?$top=1&$skip=1").body();
    assertThat(page.path("count").asInt()).isEqualTo(3);
    assertThat(page.path("value")).hasSize(1);
    assertThat(page.at("/value/0/name").asText()).isEqualTo("b2");
    assertThat(azure.get(SERVICE + "/backends?$filter=name%20eq%20'b3'").body().path("value"))
        .hasSize(1);
    assertThat(
            azure
                .get(SERVICE + "/backends?$filter=contains(properties/url,'b3.exa')")
                .body()
                .path("value"))
        .hasSize(1);
    Answer broken = azure.get(SERVICE + "/backends?$filter=name%20is%20'b3'");
    assertThat(broken.status()).isEqualTo(400);
  }

  @Test
  void etag_changesWithTheBackend_andIsChecked() {
    String before = azure.get(SERVICE + "/backends/b1").header("ETag");
    assertThat(azure.call("HEAD", SERVICE + "/backends/b1", null).header("ETag")).isEqualTo(before);
    azure.call("PATCH", SERVICE + "/backends/b1", "{\"properties\":{\"title\":\"T\"}}");
    Answer after = azure.get(SERVICE + "/backends/b1");
    assertThat(after.header("ETag")).isNotEqualTo(before);
    assertThat(after.body().at("/properties/title").asText()).isEqualTo("T");
    assertThat(after.body().at("/properties/url").asText()).isEqualTo("https://b1.example/openai");
  }

  private void backend(String name) {
    azure.put(
        SERVICE + "/backends/" + name,
        "{'properties':{'url':'https://%s.example/openai','protocol':'http'}}".formatted(name));
  }

  private Answer pool(String more, String members) {
    return azure.put(
        SERVICE + "/backends/pool",
        "{'properties':{%s'type':'Pool','pool':{'services':[%s]}}}".formatted(more, members));
  }

  private Answer breaker(String rules) {
    return azure.put(
        SERVICE + "/backends/cb",
        "{'properties':{'url':'https://x.example','protocol':'http','circuitBreaker':{'rules':[%s]}}}"
            .formatted(rules));
  }
}
