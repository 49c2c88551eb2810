package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.PoolStrategy;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.localazure.http.Listener;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** The gateway of one service: its configuration, its units and its listener. Thread-safe. */
final class ServiceGateway {
  private final ResourceId id;
  private final ResourceStore store;
  private final ConfigurationReader reader;
  private final Observation observation;
  private final List<GatewayUnit> units;
  private final ServiceParts parts;
  private final ConfigurationRefresh refresh;
  private volatile ServiceConfiguration configuration;
  private Listener listener;

  /** {@code parts} is made for this gateway, since tokens depend on its identity. */
  ServiceGateway(
      Resource service,
      ResourceStore store,
      Observation observation,
      List<GatewayUnit> units,
      Function<ServiceGateway, ServiceParts> parts) {
    this.id = service.id();
    this.store = store;
    this.reader = new ConfigurationReader(store);
    this.observation = observation;
    this.units = List.copyOf(units);
    this.parts = parts.apply(this);
    this.configuration = ServiceConfiguration.none(service);
    this.refresh =
        new ConfigurationRefresh(id.name(), () -> configure(store.find(id).orElse(service)));
    refresh.outdate();
  }

  void listen(Vertx vertx, OptionalInt port, int loops, AllowedHosts hosts) {
    RequestGuard guard = new RequestGuard(hosts);
    AzureHosts azure = new AzureHosts(store);
    listener =
        Listener.open(
            vertx,
            "the gateway of '" + id.name() + "'",
            port,
            loops,
            loop ->
                new GatewayHandler(
                    this,
                    loop.getOrCreateContext(),
                    new BackendClient(loop, azure::local),
                    guard,
                    new RequestIds(parts.random().nextLong())));
  }

  /** The store has changed: the next call sees what it holds then. */
  void outdate() {
    refresh.outdate();
  }

  /**
   * Runs {@code then} when everything written so far is in force: at once if it is already, else
   * later on the same event loop. Calls under way finish with what they began with.
   */
  void whenCurrent(Context loop, Runnable then) {
    if (refresh.isDone()) {
      then.run();
    } else {
      refresh.whenDone(() -> loop.runOnContext(nothing -> then.run()));
    }
  }

  private void configure(Resource service) {
    // Has the vocabulary loaded here, because policies count on event loops.
    parts.tokenCounter().count(id.name());
    ServiceConfiguration next = reader.read(service);
    units.forEach(unit -> unit.configure(next.backends()));
    configuration = next;
  }

  void use(PoolStrategy strategy) {
    units.forEach(unit -> unit.use(strategy));
  }

  void close() {
    closeAll(List.of(this));
  }

  static void closeAll(Collection<ServiceGateway> gateways) {
    Listener.closeAll(gateways.stream().map(gateway -> gateway.listener).toList());
    gateways.forEach(gateway -> gateway.refresh.close());
  }

  URI uri() {
    return listener.uri();
  }

  ResourceId id() {
    return id;
  }

  String name() {
    return id.name();
  }

  String apiId(String apiName) {
    return id.child("apis", apiName).toString();
  }

  /** What is in force now. */
  ServiceConfiguration configuration() {
    return configuration;
  }

  Observation observation() {
    return observation;
  }

  ServiceParts parts() {
    return parts;
  }

  List<GatewayUnit> units() {
    return units;
  }

  /** The unit that serves the next call, as a load balancer before the units would choose it. */
  GatewayUnit nextUnit() {
    return units.size() == 1 ? units.get(0) : units.get(parts.random().nextInt(units.size()));
  }
}
