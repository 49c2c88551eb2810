package io.github.apimworkshop.localazure.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.localazure.AdjustableClock;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Duration;

/** {@code GET /admin/clock} and {@code POST /admin/clock} with <code>{"advance":"PT60S"}</code>. */
final class ClockRoutes {
  private final AdjustableClock clock;

  ClockRoutes(AdjustableClock clock) {
    this.clock = clock;
  }

  void mount(Router router) {
    router.get("/admin/clock").handler(this::show);
    router.post("/admin/clock").handler(this::advance);
  }

  private void show(RoutingContext context) {
    Replies.json(
        context,
        JsonNodeFactory.instance
            .objectNode()
            .put("now", clock.instant().toString())
            .put("ahead", clock.ahead().toString()));
  }

  private void advance(RoutingContext context) {
    String text = Replies.body(context).path("advance").asText();
    try {
      clock.advance(Duration.parse(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      Replies.refuse(
          context,
          400,
          "'advance' must be an ISO 8601 duration that is not negative, such as PT60S, not '"
              + text
              + "'.");
      return;
    }
    show(context);
  }
}
