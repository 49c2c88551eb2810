package io.github.apimworkshop.localazure.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.apimworkshop.localazure.gateway.BackendConnections.Endpoint;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each answer of the backend names the caller's port, by which connections are told apart. */
class BackendConnectionsTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicLong nanos = new AtomicLong();
  private final CompletableFuture<HttpServerRequest> held = new CompletableFuture<>();
  private final Context loop = vertx.getOrCreateContext();
  private BackendConnections connections;
  private Endpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    HttpServer server =
        await(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
    connections = new BackendConnections(vertx, vertx.createHttpClient(), 1_000, nanos::get);
    endpoint = new Endpoint("127.0.0.1", server.actualPort(), null);
  }

  @AfterEach
  void stop() throws Exception {
    await(vertx.close());
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/hold" -> held.complete(request);
      case "/close" -> request.response().putHeader("Connection", "close").end(port(request));
      case "/short" ->
          request.response().putHeader("Keep-Alive", "timeout=5, max=100").end(port(request));
      default -> request.response().end(port(request));
    }
  }

  private static String port(HttpServerRequest request) {
    return Integer.toString(request.remoteAddress().port());
  }

  @Test
  void request_afterAnotherHasEnded_takesItsConnection() throws Exception {
    assertEquals(get("/"), get("/"));
  }

  @Test
  void request_whileAnotherIsUnderWay_opensItsOwnConnection() throws Exception {
    Future<String> waiting = send("/hold");
    HttpServerRequest first = held.get(5, TimeUnit.SECONDS);
    String second = get("/");
    first.response().end(port(first));
    assertNotEquals(await(waiting), second);
  }

  @Test
  void request_afterAnAnswerThatCloses_opensANewConnection() throws Exception {
    assertNotEquals(get("/close"), get("/"));
  }

  @Test
  void request_afterAnAnswerOfHttp10_opensANewConnection() throws Exception {
    AtomicLong opened = new AtomicLong();
    NetServer old =
        await(
            vertx
                .createNetServer()
                .connectHandler(
                    socket -> {
                      opened.incrementAndGet();
                      socket.handler(
                          request ->
                              socket.write("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"));
                    })
                .listen(0, "127.0.0.1"));
    endpoint = new Endpoint("127.0.0.1", old.actualPort(), null);
    assertEquals("ok", get("/"));
    assertEquals("ok", get("/"));
    assertEquals(2, opened.get());
  }

  @Test
  void request_afterAMinuteWithoutCalls_opensANewConnection() throws Exception {
    String first = get("/");
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertEquals(first, get("/"));
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertNotEquals(first, get("/"));
  }

  @Test
  void request_afterTheTimeTheBackendKeepsConnections_opensANewConnection() throws Exception {
    String first = get("/short");
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    assertNotEquals(first, get("/short"));
  }

  private String get(String path) throws Exception {
    String answer = await(send(path));
    await(Future.future(turn -> loop.runOnContext(nothing -> turn.complete())));
    return answer;
  }

  private Future<String> send(String path) {
    Promise<String> answer = Promise.promise();
    var options = new RequestOptions().setMethod(HttpMethod.GET).setURI(path);
    loop.runOnContext(
        onLoop ->
            connections
                .request(endpoint, options)
                .compose(request -> request.send())
                .compose(this::body)
                .onComplete(answer));
    return answer.future();
  }

  private Future<String> body(HttpClientResponse response) {
    connections.keepAfter(endpoint, response);
    return response.body().map(body -> body.toString());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
  }
}
