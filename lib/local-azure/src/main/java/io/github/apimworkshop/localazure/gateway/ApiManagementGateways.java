package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.PoolStrategy;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.localazure.identity.TokenIssuer;
import io.github.apimworkshop.localazure.resource.DataPlane;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceChange;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.localazure.trace.CustomMetrics;
import io.github.apimworkshop.localazure.trace.PolicyRecords;
import io.github.apimworkshop.policy.host.Timer;
import io.github.apimworkshop.policy.host.TokenCounter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The gateways of all API Management services, one listener each. Thread-safe. */
public final class ApiManagementGateways implements DataPlane {
  private static final Pattern REVISION = Pattern.compile("(.+);rev=(\\d+)");
  private static final int MOST_LOOPS = 4;

  private final Vertx vertx;
  private final ResourceStore store;
  private final TokenIssuer tokenIssuer;
  private final Observation observation;
  private final CustomMetrics metrics;
  private final PolicyRecords records;
  private final Clock clock;
  private final RandomGenerator random;
  private final Timer timer;
  private final TokenCounter tokenCounter;
  private final int unitsPerService;
  private final AllowedHosts hosts;
  private final Map<ResourceId, ServiceGateway> gateways = new ConcurrentHashMap<>();
  private volatile PoolStrategy strategy = PoolStrategy.ROTATE;

  /**
   * @param random must be thread-safe
   * @param unitsPerService gateway instances behind each listener, which share nothing
   * @param hosts what callers may name
   */
  public ApiManagementGateways(
      Vertx vertx,
      ResourceStore store,
      TokenIssuer tokenIssuer,
      Observation observation,
      CustomMetrics metrics,
      PolicyRecords records,
      Clock clock,
      RandomGenerator random,
      Timer timer,
      TokenCounter tokenCounter,
      int unitsPerService,
      AllowedHosts hosts) {
    this.vertx = vertx;
    this.store = store;
    this.tokenIssuer = tokenIssuer;
    this.observation = observation;
    this.metrics = metrics;
    this.records = records;
    this.clock = clock;
    this.random = random;
    this.timer = timer;
    this.tokenCounter = tokenCounter;
    this.unitsPerService = unitsPerService;
    this.hosts = hosts;
    store.onChange(this::changed);
  }

  @Override
  public URI open(Resource service, OptionalInt port) {
    return gateways.computeIfAbsent(service.id(), id -> start(service, port)).uri();
  }

  @Override
  public void close(ResourceId id) {
    ServiceGateway gateway = gateways.remove(id);
    if (gateway != null) {
      gateway.close();
    }
  }

  /** Whether there is a gateway of the service {@code id}. */
  public boolean serve(ResourceId id) {
    return gateways.containsKey(id);
  }

  /**
   * The API with this id, under the id that its calls are known by: the current revision is {@code
   * name} as well as {@code name;rev=1}.
   */
  public Optional<ResourceId> api(ResourceId id) {
    Matcher revision = REVISION.matcher(id.toString());
    if (store.find(id).isPresent() || !revision.matches()) {
      return store.find(id).map(Resource::id);
    }
    return store
        .find(ResourceId.parse(revision.group(1)))
        .filter(api -> api.properties().path("apiRevision").asText("1").equals(revision.group(2)))
        .map(Resource::id);
  }

  /** Closes every listener after the calls under way. */
  public void closeAll() {
    ServiceGateway.closeAll(gateways.values());
    gateways.clear();
  }

  /** Draws pool members another way from now on, in all services. */
  public void use(PoolStrategy other) {
    strategy = other;
    gateways.values().forEach(gateway -> gateway.use(other));
  }

  /** Closes the circuit breakers of all backends. */
  public void closeBreakers() {
    for (ServiceGateway gateway : gateways.values()) {
      for (GatewayUnit unit : gateway.units()) {
        unit.backends().singles().forEach(state -> state.breaker().reset());
      }
    }
  }

  /** How pool members are drawn. */
  public PoolStrategy strategy() {
    return strategy;
  }

  /** Completes on the caller's event loop when every write so far is in force in all gateways. */
  public Future<?> whenCurrent() {
    Context loop = vertx.getOrCreateContext();
    List<Future<Void>> all = new ArrayList<>();
    for (ServiceGateway gateway : gateways.values()) {
      Promise<Void> current = Promise.promise();
      gateway.whenCurrent(loop, current::complete);
      all.add(current.future());
    }
    return Future.all(all);
  }

  /** The state of all gateways as it is in force now. */
  public List<GatewaySnapshot> snapshots() {
    return gateways.values().stream()
        .map(gateway -> GatewaySnapshot.of(gateway, clock.millis()))
        .toList();
  }

  /** Loads what the first policy with an expression and the first counted prompt need; blocks. */
  public void warmUp() {
    PolicySet.warmUp();
    tokenCounter.count("warm");
  }

  private ServiceGateway start(Resource service, OptionalInt port) {
    List<GatewayUnit> units =
        IntStream.range(0, unitsPerService)
            .mapToObj(number -> new GatewayUnit(number, clock, random, strategy))
            .toList();
    ServiceGateway gateway =
        new ServiceGateway(
            service,
            store,
            observation,
            units,
            self ->
                new ServiceParts(
                    clock,
                    random,
                    timer,
                    new ManagedIdentityTokens(
                        tokenIssuer, clock, () -> self.configuration().principals()),
                    tokenCounter,
                    metrics,
                    records,
                    records,
                    new LocalContentSafety()));
    int loops = Math.min(MOST_LOOPS, Math.max(1, Runtime.getRuntime().availableProcessors()));
    gateway.listen(vertx, port, loops, hosts);
    return gateway;
  }

  private void changed(ResourceChange change) {
    gateways.forEach(
        (id, gateway) -> {
          if (change.id().isWithin(id)) {
            gateway.outdate();
          }
        });
  }
}
