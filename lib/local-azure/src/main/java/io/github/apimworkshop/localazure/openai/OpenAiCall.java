package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.localazure.fault.Fault;
import io.github.apimworkshop.localazure.fault.FaultKind;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One call of an account: what is known about it, and how it is answered. */
final class OpenAiCall {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int BEYOND_END = 16;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final ResponseHeaders headers;
  private final OpenAiRoute route;
  private final ModelDeployment deployment;
  private final JsonNode body;
  private final Optional<Fault> fault;
  private RateDecision rate;

  OpenAiCall(
      Vertx vertx,
      HttpServerRequest request,
      ResponseHeaders headers,
      OpenAiRoute route,
      ModelDeployment deployment,
      JsonNode body,
      Optional<Fault> fault) {
    this.vertx = vertx;
    this.request = request;
    this.headers = headers;
    this.route = route;
    this.deployment = deployment;
    this.body = body;
    this.fault = fault;
  }

  OpenAiRoute route() {
    return route;
  }

  ModelDeployment deployment() {
    return deployment;
  }

  JsonNode body() {
    return body;
  }

  /** Books the estimate; throws the 429 answer when a limit is reached. */
  void admit(RateLimiter limiter, long estimate, long nowMillis) {
    rate = limiter.admit(estimate, nowMillis);
    if (!rate.admitted()) {
      throw rate.refusal(route.operation(), route.apiVersion());
    }
  }

  /** Answers with JSON after the delay. */
  void answer(JsonNode json, Duration delay) {
    Duration whole = plusFault(delay);
    later(
        whole,
        () -> {
          HttpServerResponse response = head(whole);
          response.putHeader("Content-Type", "application/json");
          write(response, Buffer.buffer(bytes(json)));
        });
  }

  /** Answers with server-sent events: the first after the delay, each next after the pause. */
  void stream(EventFormat format, List<JsonNode> events, Duration delay, Duration pause) {
    Duration whole = plusFault(delay);
    later(
        whole,
        () -> {
          HttpServerResponse response = head(whole);
          response.putHeader("Content-Type", "text/event-stream");
          response.setChunked(true);
          boolean half = is(FaultKind.HALF_STREAM) || is(FaultKind.WRONG_LENGTH);
          List<JsonNode> sent = half ? events.subList(0, (events.size() + 1) / 2) : events;
          List<Buffer> written = sent.stream().map(format::write).toList();
          new EventStream(vertx, request, written, format.end(), pause, half).start();
        });
  }

  private void write(HttpServerResponse response, Buffer body) {
    if (is(FaultKind.HALF_STREAM)) {
      response.putHeader("Content-Length", Integer.toString(body.length()));
      breakAfter(response, body.slice(0, body.length() / 2));
    } else if (is(FaultKind.WRONG_LENGTH)) {
      response.putHeader("Content-Length", Integer.toString(body.length() + BEYOND_END));
      breakAfter(response, body);
    } else {
      response.end(body);
    }
  }

  private void breakAfter(HttpServerResponse response, Buffer part) {
    response.write(part).onComplete(done -> request.connection().close());
  }

  private HttpServerResponse head(Duration took) {
    HttpServerResponse response = request.response();
    MultiMap target = response.headers();
    headers.writeTo(target);
    target.set("x-envoy-upstream-service-time", Long.toString(took.toMillis()));
    target.set("x-ms-rai-invoked", "true");
    if (rate != null) {
      rate.writeTo(target);
    }
    return response;
  }

  private Duration plusFault(Duration delay) {
    return is(FaultKind.SLOW) ? delay.plus(fault.get().delay()) : delay;
  }

  private boolean is(FaultKind kind) {
    return fault.isPresent() && fault.get().kind() == kind;
  }

  private void later(Duration delay, Runnable action) {
    if (delay.toMillis() < 1) {
      action.run();
    } else {
      vertx.setTimer(delay.toMillis(), id -> action.run());
    }
  }

  static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
