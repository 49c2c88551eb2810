package io.github.apimworkshop.benchmarks.soak;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** A backend whose behaviour can be changed at any time. Every call leaves a hit. */
final class FaultyBackend {
  static final String CALL = "x-soak-call";
  static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final long LATE_MILLIS = 150;

  private final int number;
  private final Vertx vertx;
  private final CallAudit audit;
  private final int port;
  private volatile Behaviour behaviour = Behaviour.ANSWER;

  /** Listens on a free port; {@code number} counts from 0. */
  FaultyBackend(int number, Vertx vertx, CallAudit audit) {
    this.number = number;
    this.vertx = vertx;
    this.audit = audit;
    this.port =
        vertx
            .createHttpServer()
            .requestHandler(this::handle)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  int port() {
    return port;
  }

  void behave(Behaviour next) {
    behaviour = next;
  }

  static String answer(long call) {
    return "{\"id\":\"chatcmpl-" + call + "\",\"object\":\"chat.completion\",\"end\":true}";
  }

  private void handle(HttpServerRequest request) {
    long call = Long.parseLong(request.getHeader(CALL));
    Behaviour now = behaviour;
    audit.hit(call, new Hit(number, now, System.nanoTime()));
    request.endHandler(whole -> act(now, call, request));
  }

  private void act(Behaviour now, long call, HttpServerRequest request) {
    HttpServerResponse response = request.response();
    String answer = answer(call);
    switch (now) {
      case ANSWER -> response.end(answer);
      case ANSWER_LATE -> vertx.setTimer(LATE_MILLIS, timer -> response.end(answer));
      case THROTTLE ->
          response
              .setStatusCode(429)
              .putHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds()))
              .end();
      case ERROR -> response.setStatusCode(500).end();
      case UNAVAILABLE -> response.setStatusCode(503).end();
      case DROP -> request.connection().close();
      case HALF -> {
        response.setChunked(true);
        response.write(answer.substring(0, 20)).onComplete(sent -> request.connection().close());
      }
      case SHORT -> {
        response.putHeader("Content-Length", Integer.toString(answer.length()));
        response.write(answer.substring(0, 20)).onComplete(sent -> request.connection().close());
      }
    }
  }
}
