package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of an account, seen by callers of the account and of the gateway. */
class FaultAcceptanceTest {
  private RunningPlane plane;
  private URI account;
  private URI gateway;

  @BeforeEach
  void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    account = plane.account("a1", "westus", 1000);
    gateway = plane.openService();
    plane.backend("b1", account, "");
    plane.api();
    plane.apiPolicy(RunningPlane.plainPolicy("b1"));
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void throttle_forACount_endsAfterIt() {
    plane.fault("a1", "{'kind':'429','retryAfter':'PT22S','count':2}");

    HttpResponse<String> first = chat();
    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("retry-after")).hasValue("22");
    assertThat(first.headers().firstValue("retry-after-ms")).hasValue("22000");
    assertThat(RunningPlane.json(first).path("error").path("message").asText())
        .isEqualTo(
            "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version"
                + " 2024-10-21 have exceeded token rate limit of your current OpenAI S0 pricing"
                + " tier. Please retry after 22 seconds. Please go here:"
                + " https://aka.ms/oai/quotaincrease if you would like to further increase the"
                + " default rate limit.");
    assertThat(chat().statusCode()).isEqualTo(429);
    assertThat(chat().statusCode()).isEqualTo(200);
  }

  @Test
  void unavailable_forATime_endsWhenTheClockSaysSo() {
    plane.fault("a1", "{'kind':'503','for':'PT60S'}");
    assertThat(chat().statusCode()).isEqualTo(503);
    plane.advance("PT59S");
    assertThat(chat().statusCode()).isEqualTo(503);
    plane.advance("PT1S");
    assertThat(chat().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "503"})
  void failure_once_reachesTheCallerThroughTheGateway(String kind) {
    plane.fault("a1", "{'kind':'%s','count':2}".formatted(kind));

    assertThat(chat().statusCode()).isEqualTo(Integer.parseInt(kind));
    HttpResponse<String> through = plane.chat(gateway, "api-key", RunningPlane.KEY);
    assertThat(through.statusCode()).isEqualTo(Integer.parseInt(kind));
    assertThat(RunningPlane.json(through).path("error").path("message").asText()).isNotEmpty();
    assertThat(plane.chat(gateway, "api-key", RunningPlane.KEY).statusCode()).isEqualTo(200);
  }

  @Test
  void slow_answersTheSameLater() {
    String quick = RunningPlane.json(chat()).path("choices").toString();
    plane.fault("a1", "{'kind':'slow','delay':'PT0.3S','count':1}");

    long start = System.nanoTime();
    HttpResponse<String> late = chat();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(RunningPlane.json(late).path("choices").toString()).isEqualTo(quick);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop-connection", "half-stream", "wrong-length"})
  void brokenAnswer_isNeverTakenForAWholeOne(String kind) {
    plane.fault("a1", "{'kind':'%s'}".formatted(kind));

    assertThatThrownBy(this::chat).hasRootCauseInstanceOf(java.io.IOException.class);
    if (kind.equals("drop-connection")) {
      assertThat(plane.chat(gateway, "api-key", RunningPlane.KEY).statusCode()).isEqualTo(500);
    } else {
      assertThatThrownBy(() -> plane.chat(gateway, "api-key", RunningPlane.KEY))
          .hasRootCauseInstanceOf(java.io.IOException.class);
    }
    plane.admin("DELETE", "faults/a1", "");
    assertThat(plane.chat(gateway, "api-key", RunningPlane.KEY).statusCode()).isEqualTo(200);
  }

  @Test
  void halfStream_ofEvents_breaksOffWithoutDone() {
    plane.fault("a1", "{'kind':'half-stream'}");

    assertThatThrownBy(
            () ->
                plane.post(
                    gateway.resolve(
                        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"),
                    "{'messages':[{'role':'user','content':'hello'}],'stream':true}",
                    "api-key",
                    RunningPlane.KEY))
        .hasRootCauseInstanceOf(java.io.IOException.class);
  }

  @Test
  void set_unknownAccountOrKind_isRefusedWithTheChoices() {
    HttpResponse<String> account = plane.admin("PUT", "faults/nobody", "{'kind':'429'}");
    assertThat(account.statusCode()).isEqualTo(404);
    assertThat(account.body()).contains("nobody").contains("a1");

    assertThat(plane.admin("DELETE", "faults/nobody", "").statusCode()).isEqualTo(404);
    HttpResponse<String> kind = plane.admin("PUT", "faults/a1", "{'kind':'4290'}");
    assertThat(kind.statusCode()).isEqualTo(400);
    assertThat(kind.body()).contains("4290").contains("drop-connection");
    assertThat(plane.admin("PUT", "faults/a1", "{'kind':'429','for':'60'}").body())
        .contains("ISO 8601");
  }

  private HttpResponse<String> chat() {
    return plane.chat(account, "api-key", "key-of-a1");
  }
}
