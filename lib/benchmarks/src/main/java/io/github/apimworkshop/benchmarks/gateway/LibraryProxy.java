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
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The proxy of the library that the gateway is built on, behind the same listener, with the weights
 * 2:1 and nothing else: what it lacks to nginx is gone before the first policy runs. A process of
 * its own, because code that two servers share is compiled for neither.
 */
final class LibraryProxy implements AutoCloseable {
  private static final int CONNECTIONS_PER_BACKEND = 1024;

  private final Process process;
  private final URI uri;

  private LibraryProxy(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static LibraryProxy start(List<Integer> backends) throws IOException {
    var command =
        Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LibraryProxy.class.getName()),
            backends.stream().map(String::valueOf));
    Process process =
        new ProcessBuilder(command.toList()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    String address = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (address == null) {
      throw new IOException("vertx-http-proxy did not start");
    }
    return new LibraryProxy(process, URI.create(address));
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
    process.destroy();
  }
}
