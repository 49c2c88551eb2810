package io.github.apimworkshop.benchmarks.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two servers that answer every request at once with the same chat completion of 1 KB. */
final class NoOpBackends implements AutoCloseable {
  private static final int SIZE = 1024;
  private static final int PATIENCE_SECONDS = 10;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  private final List<Integer> ports;

  private NoOpBackends() {
    this.ports = List.of(listen(), listen());
  }

  static NoOpBackends start() {
    return new NoOpBackends();
  }

  List<Integer> ports() {
    return ports;
  }

  private int listen() {
    Buffer body = Buffer.buffer(answer().getBytes(StandardCharsets.UTF_8));
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
            .requestHandler(
                request ->
                    request
                        .response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("x-ms-region", "West US")
                        .end(body));
    return server.listen().toCompletionStage().toCompletableFuture().join().actualPort();
  }

  private static String answer() {
    String text =
        """
        {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-4o","choices":[{"index":0,\
        "finish_reason":"stop","message":{"role":"assistant","content":"%s"}}],\
        "usage":{"prompt_tokens":10,"completion_tokens":10,"total_tokens":20}}""";
    return text.formatted("x".repeat(SIZE - text.length() + 2));
  }

  @Override
  public void close() {
    vertx
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
