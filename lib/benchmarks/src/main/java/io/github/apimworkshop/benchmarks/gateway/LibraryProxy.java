package io.github.apimworkshop.benchmarks.gateway;

import io.github.apimworkshop.benchmarks.lab.ServerProcess;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The proxy of the library that the gateway is built on, behind the same listener, with the weights
 * 2:1 and nothing else: what it lacks to nginx is gone before the first policy runs.
 */
final class LibraryProxy implements AutoCloseable {
  private static final int CONNECTIONS_PER_BACKEND = 1024;

  private final ServerProcess process;
  private final URI uri;

  private LibraryProxy(ServerProcess process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static LibraryProxy start(List<Integer> backends) {
    ServerProcess process =
        ServerProcess.start(
            LibraryProxy.class, List.of(), backends.stream().map(String::valueOf).toList());
    return new LibraryProxy(process, URI.create(process.line()));
  }

  /** The process; arguments are the ports of the two backends. Prints its address. */
  public static void main(String[] backends) {
    List<SocketAddress> turns =
        Stream.of(backends[0], backends[1], backends[0])
            .map(port -> SocketAddress.inetSocketAddress(Integer.parseInt(port), "127.0.0.1"))
            .toList();
    Listener listener =
        Listener.open(
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)),
            "the proxy",
            OptionalInt.empty(),
            Runtime.getRuntime().availableProcessors(),
            loop -> proxy(loop, turns));
    System.out.println(listener.uri());
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
    return new Target("vertx-http-proxy", uri.resolve("/v1/chat/completions"), Map.of());
  }

  @Override
  public void close() {
    process.close();
  }
}
