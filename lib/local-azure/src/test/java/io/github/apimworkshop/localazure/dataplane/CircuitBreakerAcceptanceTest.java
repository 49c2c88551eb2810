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

/** One account of priority 1, two of priority 2, each with a breaker, on a moved clock. */
class CircuitBreakerAcceptanceTest {
  private static final String BREAKER =
      ",'circuitBreaker':{'rules':[{'name':'r','failureCondition':{'count':1,'interval':'PT1M',"
          + "'statusCodeRanges':[{'min':429,'max':429}]},'tripDuration':'PT1M',"
          + "'acceptRetryAfter':true}]}";

  private RunningPlane plane;
  private URI gateway;

  @BeforeEach
  void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    gateway = plane.openService();
    plane.backend("b1", plane.account("a1", "westus", 1000), BREAKER);
    plane.backend("b2", plane.account("a2", "eastus", 1000), BREAKER);
    plane.backend("b3", plane.account("a3", "uksouth", 1000), BREAKER);
    plane.pool("pool", "", "b1:1:1", "b2:2:50", "b3:2:50");
    plane.api();
    plane.apiPolicy(RunningPlane.plainPolicy("pool"));
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void pool_priorityOneThrottled_spillsEvenlyToPriorityTwoAndReturns() {
    assertThat(call(5)).isEqualTo(Map.of("200 West US", 5));
    plane.fault("a1", "{'kind':'429','retryAfter':'PT30S','count':1}");

    assertThat(call(1)).isEqualTo(Map.of("429 West US", 1));
    assertThat(call(20)).isEqualTo(Map.of("200 East US", 10, "200 UK South", 10));
    plane.advance("PT29S");
    assertThat(call(2)).isEqualTo(Map.of("200 East US", 1, "200 UK South", 1));
    plane.advance("PT1S");
    assertThat(call(5)).isEqualTo(Map.of("200 West US", 5));
  }

  @Test
  void pool_throttledWithoutRetryAfter_staysOutForTheTripDuration() {
    plane.backend(
        "b1",
        plane.account("a1", "westus", 1000),
        BREAKER.replace("'acceptRetryAfter':true", "'acceptRetryAfter':false"));
    plane.fault("a1", "{'kind':'429','retryAfter':'PT5S','count':1}");
    call(1);

    plane.advance("PT59S");
    assertThat(call(2)).doesNotContainKey("200 West US");
    plane.advance("PT1S");
    assertThat(call(2)).isEqualTo(Map.of("200 West US", 2));
  }

  @Test
  void pool_everyMemberOut_answers503WithTheTimeOfTheFirstRecovery() {
    plane.fault("a1", "{'kind':'429','retryAfter':'PT40S','count':1}");
    plane.fault("a2", "{'kind':'429','retryAfter':'PT20S','count':1}");
    plane.fault("a3", "{'kind':'429','retryAfter':'PT30S','count':1}");
    call(3);

    HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("20");
    assertThat(RunningPlane.json(response).path("statusCode").asInt()).isEqualTo(503);
    plane.advance("PT20S");
    assertThat(call(2)).isEqualTo(Map.of("200 East US", 2));
  }

  @Test
  void single_breakerOpen_nothingIsSent() {
    plane.apiPolicy(RunningPlane.plainPolicy("b1"));
    plane.fault("a1", "{'kind':'429','count':1}");
    call(1);

    assertThat(plane.chat(gateway, "api-key", RunningPlane.KEY).statusCode()).isEqualTo(503);
    var attempts = RunningPlane.json(plane.admin("GET", "calls?limit=1", "")).path(0);
    assertThat(attempts.path("attempts").path(0).path("failure").asText())
        .isEqualTo("circuit breaker open");
    assertThat(attempts.path("error").asText()).isNotEmpty();
  }

  @Test
  void breaker_isSharedByPools() {
    plane.pool("other", "", "b1:1:1", "b2:2:1");
    plane.fault("a1", "{'kind':'429','count':1}");
    call(1);
    plane.apiPolicy(RunningPlane.plainPolicy("other"));

    assertThat(call(2)).isEqualTo(Map.of("200 East US", 2));
  }

  @Test
  void breaker_poolChangedUnderItsFeet_staysOpen() {
    plane.fault("a1", "{'kind':'429','count':1}");
    call(1);
    plane.pool("pool", "", "b1:1:5", "b2:2:1");

    assertThat(call(2)).isEqualTo(Map.of("200 East US", 2));
  }

  @Test
  void breaker_percentage_opensWhenTheShareIsReached() {
    plane.backend(
        "b1",
        plane.account("a1", "westus", 1000),
        BREAKER.replace("'count':1", "'percentage':50").replace("429", "500"));
    call(2);
    plane.fault("a1", "{'kind':'500','count':2}");

    assertThat(call(1)).isEqualTo(Map.of("500 West US", 1));
    assertThat(call(1)).isEqualTo(Map.of("500 West US", 1));
    assertThat(call(2)).isEqualTo(Map.of("200 East US", 1, "200 UK South", 1));
  }

  @Test
  void breaker_noAnswer_countsOnlyWhenTheRuleNamesTheReason() {
    plane.fault("a1", "{'kind':'drop-connection','count':1}");
    assertThat(plane.chat(gateway, "api-key", RunningPlane.KEY).statusCode()).isEqualTo(500);
    assertThat(call(1)).isEqualTo(Map.of("200 West US", 1));

    plane.backend(
        "b1",
        plane.account("a1", "westus", 1000),
        BREAKER.replace("'statusCodeRanges'", "'errorReasons':['BackendConnectionFailure'],'x'"));
    plane.fault("a1", "{'kind':'drop-connection','count':1}");
    assertThat(plane.chat(gateway, "api-key", RunningPlane.KEY).statusCode()).isEqualTo(500);
    assertThat(call(2)).isEqualTo(Map.of("200 East US", 1, "200 UK South", 1));
  }

  @Test
  void session_cookieOfThePool_keepsTheMember() {
    plane.pool(
        "pool",
        ",'sessionAffinity':{'sessionId':{'source':'Cookie','name':'SessionId'}}",
        "b2:1:1",
        "b3:1:1");
    HttpResponse<String> first = plane.chat(gateway, "api-key", RunningPlane.KEY);
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    String region = first.headers().firstValue("x-ms-region").orElseThrow();

    for (int i = 0; i < 4; i++) {
      HttpResponse<String> next =
          plane.chat(gateway, "api-key", RunningPlane.KEY, "Cookie", cookie);
      assertThat(next.headers().firstValue("x-ms-region")).hasValue(region);
      assertThat(next.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  private Map<String, Integer> call(int times) {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < times; i++) {
      HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);
      String region = response.headers().firstValue("x-ms-region").orElse("-");
      outcomes.merge(response.statusCode() + " " + region, 1, Integer::sum);
    }
    return outcomes;
  }
}
