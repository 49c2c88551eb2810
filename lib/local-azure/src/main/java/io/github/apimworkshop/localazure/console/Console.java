package io.github.apimworkshop.localazure.console;

import io.github.apimworkshop.localazure.AdjustableClock;
import io.github.apimworkshop.localazure.fault.FaultSwitches;
import io.github.apimworkshop.localazure.gateway.ApiManagementGateways;
import io.github.apimworkshop.localazure.gateway.Observation;
import io.github.apimworkshop.localazure.identity.TokenVerifier;
import io.github.apimworkshop.localazure.openai.OpenAiAccounts;
import io.github.apimworkshop.localazure.trace.CustomMetrics;
import io.github.apimworkshop.localazure.trace.PolicyRecords;
import io.vertx.ext.web.Router;

/** What the management server shows of the data plane: page, admin API, metrics, traces. */
public record Console(
    AdjustableClock clock,
    ApiManagementGateways gateways,
    OpenAiAccounts accounts,
    FaultSwitches faults,
    Observation observation,
    CustomMetrics metrics,
    PolicyRecords records,
    TokenVerifier tokens) {

  /** Adds all routes; the admin token of {@code /admin/} is checked before them. */
  public void mount(Router router) {
    FaultRoutes faultRoutes = new FaultRoutes(faults, accounts, clock);
    PrometheusText prometheus = new PrometheusText(observation, metrics, gateways);
    new ConsoleRoutes(clock, gateways, accounts, faultRoutes, observation).mount(router);
    new ClockRoutes(clock).mount(router);
    new PoolRoutes(gateways).mount(router);
    new ObservationRoutes(observation, metrics, records).mount(router);
    new DebugCredentialRoutes(gateways, observation, tokens).mount(router);
    faultRoutes.mount(router);
    router
        .get("/metrics")
        .handler(
            context ->
                gateways
                    .whenCurrent()
                    .onComplete(
                        done ->
                            context
                                .response()
                                .putHeader(
                                    "Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                                .end(prometheus.write())));
  }
}
