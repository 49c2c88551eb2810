package io.github.apimworkshop.localazure.console;

import io.github.apimworkshop.localazure.backend.PoolStrategy;
import io.github.apimworkshop.localazure.gateway.ApiManagementGateways;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PUT /admin/pool-strategy} with <code>{"strategy":"random"}</code> or {@code rotate}, and
 * {@code DELETE /admin/breakers}, which closes all circuit breakers.
 */
final class PoolRoutes {
  private final ApiManagementGateways gateways;

  PoolRoutes(ApiManagementGateways gateways) {
    this.gateways = gateways;
  }

  void mount(Router router) {
    router.get("/admin/pool-strategy").handler(this::show);
    router.put("/admin/pool-strategy").handler(this::set);
    router
        .delete("/admin/breakers")
        .handler(
            context -> {
              gateways.closeBreakers();
              Replies.json(context, Map.of());
            });
  }

  private void show(RoutingContext context) {
    Replies.json(context, Map.of("strategy", word(gateways.strategy())));
  }

  private void set(RoutingContext context) {
    String wanted = Replies.body(context).path("strategy").asText();
    Optional<PoolStrategy> strategy =
        Arrays.stream(PoolStrategy.values()).filter(s -> word(s).equals(wanted)).findFirst();
    if (strategy.isEmpty()) {
      Replies.refuse(context, 400, "'strategy' must be rotate or random, not '" + wanted + "'.");
      return;
    }
    gateways.use(strategy.get());
    show(context);
  }

  static String word(PoolStrategy strategy) {
    return strategy.name().toLowerCase(Locale.ROOT);
  }
}
