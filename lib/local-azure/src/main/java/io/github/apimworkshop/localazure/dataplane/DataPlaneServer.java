package io.github.apimworkshop.localazure.dataplane;

import io.github.apimworkshop.localazure.DataPlaneHost;
import io.github.apimworkshop.localazure.DataPlaneServices;
import io.github.apimworkshop.localazure.clock.ClockTimer;
import io.github.apimworkshop.localazure.console.Console;
import io.github.apimworkshop.localazure.fault.FaultSwitches;
import io.github.apimworkshop.localazure.gateway.ApiManagementGateways;
import io.github.apimworkshop.localazure.gateway.Observation;
import io.github.apimworkshop.localazure.openai.OpenAiAccounts;
import io.github.apimworkshop.localazure.openai.TokenEncoder;
import io.github.apimworkshop.localazure.resource.DataPlane;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.trace.CallCounters;
import io.github.apimworkshop.localazure.trace.CallLog;
import io.github.apimworkshop.localazure.trace.CustomMetrics;
import io.github.apimworkshop.localazure.trace.DebugCredentials;
import io.github.apimworkshop.localazure.trace.PolicyRecords;
import io.github.apimworkshop.localazure.trace.TraceStore;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.OptionalInt;

/** The listeners of all services and accounts. */
public final class DataPlaneServer implements DataPlaneHost {
  private static final int CALLS_KEPT = 1_000;

  private final ApiManagementGateways gateways;
  private final OpenAiAccounts accounts;
  private final Console console;

  /** Opens nothing yet; providers open a listener per resource. */
  public DataPlaneServer(DataPlaneServices services) {
    FaultSwitches faults = new FaultSwitches(services.clock());
    CustomMetrics metrics = new CustomMetrics();
    PolicyRecords records = new PolicyRecords(services.clock());
    TokenEncoder encoder = new TokenEncoder();
    Observation observation =
        new Observation(
            new CallLog(CALLS_KEPT),
            new CallCounters(),
            new TraceStore(),
            new DebugCredentials(services.clock(), services.settings().random()));
    this.gateways =
        new ApiManagementGateways(
            services.vertx(),
            services.store(),
            services.tokenIssuer(),
            observation,
            metrics,
            records,
            services.clock(),
            services.settings().random(),
            new ClockTimer(services.vertx(), services.clock()),
            encoder,
            services.settings().gatewayUnits(),
            services.settings().allowedHosts());
    this.accounts =
        new OpenAiAccounts(
            services.vertx(),
            services.store(),
            services.tokenVerifier(),
            services.accessControl(),
            faults,
            encoder,
            services.clock(),
            services.settings().random(),
            services.settings().latencyScale(),
            services.settings().allowedHosts());
    this.console =
        new Console(
            services.clock(),
            gateways,
            accounts,
            faults,
            observation,
            metrics,
            records,
            services.tokenVerifier());
  }

  @Override
  public DataPlane dataPlane() {
    return new DataPlane() {
      @Override
      public URI open(Resource resource, OptionalInt port) {
        return planeOf(resource.id()).open(resource, port);
      }

      @Override
      public void close(ResourceId id) {
        planeOf(id).close(id);
      }
    };
  }

  @Override
  public void mount(Router router) {
    console.mount(router);
  }

  @Override
  public void warmUp() {
    Thread thread = new Thread(gateways::warmUp, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    gateways.closeAll();
    accounts.closeAll();
  }

  private DataPlane planeOf(ResourceId id) {
    return id.isType("Microsoft.ApiManagement/service") ? gateways : accounts;
  }
}
