package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.http.BodyCollector;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Serves the calls of one service on one event loop. */
final class GatewayHandler implements Handler<HttpServerRequest> {
  private static final long LARGEST_BODY = 32L << 20;

  private final ServiceGateway gateway;
  private final Context loop;
  private final BackendClient client;
  private final RequestGuard guard;
  private final RequestIds ids;
  private final Set<HttpConnection> ending = new HashSet<>();

  GatewayHandler(
      ServiceGateway gateway,
      Context loop,
      BackendClient client,
      RequestGuard guard,
      RequestIds ids) {
    this.gateway = gateway;
    this.loop = loop;
    this.client = client;
    this.guard = guard;
    this.ids = ids;
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (!ending.isEmpty() && ending.contains(request.connection())) {
      return;
    }
    Optional<RequestGuard.Refusal> refusal = guard.check(request);
    if (refusal.isPresent()) {
      refuse(request, refusal.get());
      return;
    }
    if (GatewayPages.answer(request, gateway.observation().traces())) {
      return;
    }
    BodyCollector.collect(
        request,
        LARGEST_BODY,
        body -> gateway.whenCurrent(loop, () -> start(request, body)),
        flaw -> refuse(request, flaw));
  }

  private static void refuse(HttpServerRequest request, BodyCollector.Flaw flaw) {
    switch (flaw) {
      case TOO_LARGE ->
          GatewayErrors.answer(
              request.response(), 413, "The request is larger than this gateway accepts.");
      case MALFORMED ->
          GatewayErrors.answer(request.response(), 400, "The body of the request is malformed.");
    }
  }

  /** The connection ends, because what follows on it may be part of the trick. */
  private void refuse(HttpServerRequest request, RequestGuard.Refusal refusal) {
    HttpConnection connection = request.connection();
    boolean own = request.version() != HttpVersion.HTTP_2;
    if (own) {
      ending.add(connection);
      connection.closeHandler(closed -> ending.remove(connection));
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    GatewayErrors.answer(request.response(), refusal.status(), refusal.message());
    if (own) {
      connection.close();
    }
  }

  /** The caller may have gone while a new configuration was read. */
  private void start(HttpServerRequest request, Buffer body) {
    if (!request.response().closed()) {
      new GatewayCall(gateway, client, ids.next(), request).start(body);
    }
  }
}
