package io.github.apimworkshop.localazure.management;

import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.localazure.http.Listener;
import io.github.apimworkshop.localazure.identity.TokenVerifier;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceManager;
import io.github.apimworkshop.localazure.provider.ResourceTypes;
import io.github.apimworkshop.localazure.provider.Route;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The HTTP server of Resource Manager, identity, console and admin calls, on 127.0.0.1. */
public final class ManagementServer {
  private static final String HOST = "127.0.0.1";
  private static final int WORKERS = 8;
  private static final long LARGEST_BODY = 32L * 1024 * 1024;

  private final HttpServer server;
  private final WorkerExecutor workers;

  private ManagementServer(HttpServer server, WorkerExecutor workers) {
    this.server = server;
    this.workers = workers;
  }

  /** A router on which the caller puts identity, console and admin routes before {@link #open}. */
  public static Router router(Vertx vertx) {
    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    return router;
  }

  /**
   * Adds the Resource Manager calls to the router and listens; blocks until it does.
   *
   * @param port 0 takes a free one
   * @throws IllegalStateException when the port is taken
   */
  public static ManagementServer open(
      Vertx vertx,
      Router router,
      AllowedHosts hosts,
      int port,
      List<Route> routes,
      List<Route> signedRoutes,
      TokenVerifier tokens,
      ResourceManager resources,
      ResourceTypes types,
      ProviderContext context) {
    ResourceCalls calls = new ResourceCalls(resources, new ResourceLists(types, context.store()));
    Dispatcher dispatcher = new Dispatcher(tokens, context.tenantId(), routes, signedRoutes, calls);
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("management", WORKERS);
    router.route().handler(new ManagementHandler(dispatcher, workers, context::newGuid));
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setTcpNoDelay(true))
            .requestHandler(hosts.guard(router));
    try {
      server.listen(port, HOST).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      workers.close();
      throw new IllegalStateException(
          "The local Azure cannot listen on %s:%d. Stop what uses the port or choose another one."
              .formatted(HOST, port),
          e);
    }
    return new ManagementServer(server, workers);
  }

  /** The address without trailing slash. */
  public URI uri() {
    return URI.create("http://" + HOST + ":" + server.actualPort());
  }

  /** Takes no new calls and lets those under way end. */
  public void close() {
    server
        .shutdown(Listener.DRAIN.toMillis(), TimeUnit.MILLISECONDS)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    workers.close();
  }
}
