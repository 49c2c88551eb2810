package io.github.apimworkshop.localazure;

import io.github.apimworkshop.localazure.authorization.RoleBasedAccessControl;
import io.github.apimworkshop.localazure.dataplane.DataPlaneServer;
import io.github.apimworkshop.localazure.deployment.Deployments;
import io.github.apimworkshop.localazure.deployment.InterruptedDeployments;
import io.github.apimworkshop.localazure.identity.IdentityEndpoint;
import io.github.apimworkshop.localazure.identity.JwtTokens;
import io.github.apimworkshop.localazure.management.ManagementServer;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.state.DurableResourceStore;
import io.github.apimworkshop.localazure.state.StateFile;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.net.URI;

/** A running local Azure. Everything listens on 127.0.0.1. */
public final class LocalAzure implements AutoCloseable {
  /** The one subscription. */
  public static final String SUBSCRIPTION_ID = "a0000000-0000-4000-8000-000000000001";

  /** The one tenant. */
  public static final String TENANT_ID = "a0000000-0000-4000-8000-000000000002";

  /** Object id of the user that signs in by the metadata endpoint. */
  public static final String ATTENDEE_ID = "a0000000-0000-4000-8000-000000000003";

  private final StateFile state;
  private final Vertx vertx;
  private final DataPlaneHost host;
  private final Deployments deployments;
  private final ManagementServer server;

  private LocalAzure(
      StateFile state,
      Vertx vertx,
      DataPlaneHost host,
      Deployments deployments,
      ManagementServer server) {
    this.state = state;
    this.vertx = vertx;
    this.host = host;
    this.deployments = deployments;
    this.server = server;
  }

  /**
   * Starts the local Azure and opens the listeners of all resources in the state folder; blocks
   * until all answer.
   *
   * @throws io.github.apimworkshop.localazure.state.StateException when the state folder cannot be
   *     used
   * @throws io.github.apimworkshop.localazure.http.PortTakenException when a resource finds its
   *     port taken
   * @throws IllegalStateException when the port of the management server is taken
   */
  public static LocalAzure start(LocalAzureSettings settings) {
    return start(settings, DataPlaneServer::new);
  }

  static LocalAzure start(LocalAzureSettings settings, DataPlaneHost.Factory dataPlanes) {
    StateFile state = StateFile.open(settings.stateFolder());
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    try {
      return assemble(settings, dataPlanes, state, vertx);
    } catch (RuntimeException e) {
      vertx.close().toCompletionStage().toCompletableFuture().join();
      state.close();
      throw e;
    }
  }

  private static LocalAzure assemble(
      LocalAzureSettings settings, DataPlaneHost.Factory dataPlanes, StateFile state, Vertx vertx) {
    DurableResourceStore store = new DurableResourceStore(state);
    AdjustableClock clock = new AdjustableClock(settings.clock());
    JwtTokens tokens = new JwtTokens(state, TENANT_ID, clock, settings.clock());
    DataPlaneHost host =
        dataPlanes.create(
            new DataPlaneServices(
                vertx, store, tokens, tokens, new RoleBasedAccessControl(store), clock, settings));
    ProviderContext context =
        new ProviderContext(
            store,
            host.dataPlane(),
            clock,
            settings.random(),
            TENANT_ID,
            ATTENDEE_ID,
            settings.latencyScale());
    ManagementApi api = ManagementApi.of(context);
    InterruptedDeployments.close(context);
    api.providers().forEach(ResourceProvider::restore);

    Router router = ManagementServer.router(vertx);
    new IdentityEndpoint(tokens, store, ATTENDEE_ID, clock).mount(router);
    router.route("/admin/*").handler(new AdminTokenCheck(settings.adminToken()));
    host.mount(router);
    ManagementServer server =
        ManagementServer.open(
            vertx,
            router,
            settings.allowedHosts(),
            settings.port(),
            api.routes(),
            api.signedRoutes(),
            tokens,
            api.resources(),
            api.types(),
            context);
    host.warmUp();
    return new LocalAzure(state, vertx, host, api.deployments(), server);
  }

  /** Address of Resource Manager without trailing slash. */
  public URI management() {
    return server.uri();
  }

  /** Address of the metadata and sign-in endpoints without trailing slash. */
  public URI identity() {
    return server.uri();
  }

  /** Takes no new calls, lets calls and deployments under way end, then stops. */
  @Override
  public void close() {
    server.close();
    deployments.close();
    host.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    state.close();
  }
}
