package io.github.apimworkshop.localazure.console;

import io.github.apimworkshop.localazure.AdjustableClock;
import io.github.apimworkshop.localazure.gateway.ApiManagementGateways;
import io.github.apimworkshop.localazure.gateway.Observation;
import io.github.apimworkshop.localazure.openai.OpenAiAccounts;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The console page and what it shows. Reading needs no token, since nothing secret is shown;
 * whatever changes something goes through {@code /admin}.
 */
final class ConsoleRoutes {
  private static final int CALLS = 200;

  private final AdjustableClock clock;
  private final ApiManagementGateways gateways;
  private final OpenAiAccounts accounts;
  private final FaultRoutes faults;
  private final Observation observation;
  private final Buffer page = Buffer.buffer(read("console.html"));

  ConsoleRoutes(
      AdjustableClock clock,
      ApiManagementGateways gateways,
      OpenAiAccounts accounts,
      FaultRoutes faults,
      Observation observation) {
    this.clock = clock;
    this.gateways = gateways;
    this.accounts = accounts;
    this.faults = faults;
    this.observation = observation;
  }

  void mount(Router router) {
    router.get("/").handler(this::page);
    router
        .get("/console/state")
        .handler(context -> gateways.whenCurrent().onComplete(done -> state(context)));
  }

  private void page(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Cache-Control", "no-cache")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                + " img-src data:; frame-ancestors 'none'")
        .end(page);
  }

  private void state(RoutingContext context) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("now", clock.instant());
    state.put("aheadSeconds", clock.ahead().toSeconds());
    state.put("strategy", PoolRoutes.word(gateways.strategy()));
    state.put("services", gateways.snapshots());
    state.put("accounts", accounts.snapshots());
    state.put("faults", faults.active());
    state.put("total", observation.log().total());
    state.put("attempts", ObservationRoutes.rows(observation.counters().attempts()));
    state.put("calls", observation.log().newest(CALLS));
    Replies.json(context, state);
  }

  private static byte[] read(String name) {
    try (InputStream in = ConsoleRoutes.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
