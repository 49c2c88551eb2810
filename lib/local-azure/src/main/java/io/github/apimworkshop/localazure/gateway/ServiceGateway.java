package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.PoolStrategy;
import io.github.apimworkshop.localazure.http.Listener;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The gateway of one service: its configuration, its units and its listener. Thread-safe. */
final class ServiceGateway {
  private final ResourceId id;
  private final ResourceStore store;
  private final ConfigurationReader reader;
  private final Observation observation;
  private final List<GatewayUnit> units;
  private final ServiceParts parts;
  private volatile ServiceConfiguration configuration;
  private final AtomicLong stored = new AtomicLong();
  private final AtomicLong applied = new AtomicLong();
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
    configure(service);
  }

  void listen(Vertx vertx, OptionalInt port, int loops) {
    listener =
        Listener.open(
            vertx, port, loops, loop -> new GatewayHandler(this, new BackendClient(loop)));
  }

  /**
   * The store has changed: the next call sees what it holds then.
   *
   * @return true for the first change since the last refresh
   */
  boolean outdate() {
    return stored.getAndIncrement() == applied.get();
  }

  /** Takes over what the store holds now; calls under way finish with what they began with. */
  void refresh() {
    if (applied.get() != stored.get()) {
      synchronized (this) {
        while (applied.get() != stored.get()) {
          long version = stored.get();
          try {
            store.find(id).ifPresent(this::configure);
          } finally {
            applied.set(version);
          }
        }
      }
    }
  }

  private synchronized void configure(Resource service) {
    ServiceConfiguration next = reader.read(service);
    units.forEach(unit -> unit.configure(next.backends()));
    configuration = next;
  }

  void use(PoolStrategy strategy) {
    units.forEach(unit -> unit.use(strategy));
  }

  void close() {
    listener.close();
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

  ServiceConfiguration configuration() {
    refresh();
    return configuration;
  }

  Observation observation() {
    return observation;
  }

  ServiceParts parts() {
    return parts;
  }

  List<GatewayUnit> units() {
    refresh();
    return units;
  }

  /** The unit that serves the next call, as a load balancer before the units would choose it. */
  GatewayUnit nextUnit() {
    refresh();
    return units.size() == 1 ? units.get(0) : units.get(parts.random().nextInt(units.size()));
  }
}
