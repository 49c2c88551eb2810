package io.github.apimworkshop.benchmarks.streams;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Answers with server-sent events at a steady pace; each says when it was written. */
final class StreamingBackend {
  static final int EVENTS = 40;
  private static final int PACE_MILLIS = 250;

  private final Vertx vertx;
  private final int port;

  /** Listens on a free port. */
  StreamingBackend(Vertx vertx) {
    this.vertx = vertx;
    this.port =
        vertx
            .createHttpServer()
            .requestHandler(this::stream)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  int port() {
    return port;
  }

  private void stream(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", "text/event-stream").setChunked(true);
    write(response, 1);
  }

  private void write(HttpServerResponse response, int number) {
    response.write("data: " + System.nanoTime() + "\n\n");
    if (number == EVENTS) {
      response.end("data: [DONE]\n\n");
    } else {
      vertx.setTimer(PACE_MILLIS, timer -> write(response, number + 1));
    }
  }
}
