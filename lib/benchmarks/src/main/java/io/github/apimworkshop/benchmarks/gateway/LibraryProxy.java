package io.github.apimworkshop.benchmarks.gateway;

import io.github.apimworkshop.benchmarks.lab.Target;
import io.github.apimworkshop.localazure.http.Listener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The proxy of the library that the gateway is built on, behind the same listener, with the weights
 * 2:1 and nothing else: what it lacks to nginx is gone before the first policy runs.
 */
final class LibraryProxy implements AutoCloseable {
  private static final int CONNECTIONS_PER_BACKEND = 1024;
  private static final int PATIENCE_SECONDS = 10;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final Listener listener;

  private LibraryProxy(List<SocketAddress> turns) {
    this.listener =
        Listener.open(
            vertx,
            OptionalInt.empty(),
            Runtime.getRuntime().availableProcessors(),
            loop -> proxy(loop, turns));
  }

  static LibraryProxy start(List<Integer> backends) {
    return new LibraryProxy(
        List.of(backends.get(0), backends.get(1), backends.get(0)).stream()
            .map(port -> SocketAddress.inetSocketAddress(port, "127.0.0.1"))
            .toList());
  }

  private static HttpProxy proxy(Vertx loop, List<SocketAddress> turns) {
    var calls = new AtomicInteger();
    return HttpProxy.reverseProxy(
            loop.createHttpClient(
                new HttpClientOptions().setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_BACKEND)))
        .origin(
            OriginRequestProvider.selector(
                call ->
                    Future.succeededFuture(
                        turns.get(Math.floorMod(calls.getAndIncrement(), turns.size())))));
  }

  Target target() {
    return new Target("vertx-http-proxy", listener.uri().resolve("/v1/chat/completions"), Map.of());
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
