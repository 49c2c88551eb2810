package io.github.apimworkshop.localazure.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An HTTP listener on 127.0.0.1, served by one or more event loops. Thread-safe. */
public final class Listener {
  private static final String HOST = "127.0.0.1";

  /** How long calls under way may take to end; a stream may have no end. */
  public static final Duration DRAIN = Duration.ofMillis(1500);

  private static final AtomicInteger SHARED_PORT = new AtomicInteger();

  private final Vertx vertx;
  private final String deploymentId;
  private final URI uri;

  private Listener(Vertx vertx, String deploymentId, int port) {
    this.vertx = vertx;
    this.deploymentId = deploymentId;
    this.uri = URI.create("http://" + HOST + ":" + port);
  }

  /**
   * Opens a listener; blocks until it answers. What has been reached at a port is never moved to
   * another one: addresses are kept in outputs of deployments, in backends and in notebooks.
   *
   * @param owner what answers there, for messages
   * @param port empty for a free one
   * @param loops number of event loops; {@code handlers} makes one handler for each
   * @throws PortTakenException when the port belongs to another program
   */
  public static Listener open(
      Vertx vertx,
      String owner,
      OptionalInt port,
      int loops,
      Function<Vertx, Handler<HttpServerRequest>> handlers) {
    if (port.isPresent() && port.getAsInt() > 0) {
      try {
        return listen(vertx, port.getAsInt(), loops, handlers);
      } catch (CompletionException e) {
        if (e.getCause() instanceof IOException) {
          throw new PortTakenException(owner, port.getAsInt(), e);
        }
        throw e;
      }
    }
    return listen(vertx, SHARED_PORT.decrementAndGet(), loops, handlers);
  }

  private static Listener listen(
      Vertx vertx, int port, int loops, Function<Vertx, Handler<HttpServerRequest>> handlers) {
    AtomicInteger actual = new AtomicInteger();
    String id =
        vertx
            .deployVerticle(
                () -> new Loop(port, handlers, actual), new DeploymentOptions().setInstances(loops))
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return new Listener(vertx, id, actual.get());
  }

  /** The address without trailing slash. */
  public URI uri() {
    return uri;
  }

  /** Takes no new calls, waits for those under way up to {@link #DRAIN}, then ends all. */
  public void close() {
    closeAll(List.of(this));
  }

  /** Closes several as {@link #close} does one, all at the same time. */
  public static void closeAll(Collection<Listener> listeners) {
    Future.all(
            listeners.stream()
                .map(listener -> listener.vertx.undeploy(listener.deploymentId))
                .toList())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static final class Loop extends VerticleBase {
    private final int port;
    private final Function<Vertx, Handler<HttpServerRequest>> handlers;
    private final AtomicInteger actual;
    private HttpServer server;

    Loop(int port, Function<Vertx, Handler<HttpServerRequest>> handlers, AtomicInteger actual) {
      this.port = port;
      this.handlers = handlers;
      this.actual = actual;
    }

    @Override
    public Future<?> start() {
      server =
          vertx.createHttpServer(
              new HttpServerOptions()
                  .setTcpNoDelay(true)
                  .setHttp2ClearTextEnabled(true)
                  .setPerFrameWebSocketCompressionSupported(false)
                  .setPerMessageWebSocketCompressionSupported(false));
      return server
          .requestHandler(handlers.apply(vertx))
          .listen(port, HOST)
          .onSuccess(listening -> actual.set(listening.actualPort()));
    }

    @Override
    public Future<?> stop() {
      return server.shutdown(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
