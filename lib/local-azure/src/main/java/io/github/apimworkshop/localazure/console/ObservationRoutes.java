package io.github.apimworkshop.localazure.console;

import io.github.apimworkshop.localazure.gateway.Observation;
import io.github.apimworkshop.localazure.trace.CallCounters.Label;
import io.github.apimworkshop.localazure.trace.CustomMetrics;
import io.github.apimworkshop.localazure.trace.PolicyRecords;
import io.github.apimworkshop.localazure.trace.RequestTrace;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * What happened, as rows that fit a table: {@code GET /admin/calls}, {@code /admin/counters},
 * {@code /admin/token-metrics}, {@code /admin/records} and {@code /admin/traces/ID}.
 */
final class ObservationRoutes {
  private static final int DEFAULT_LIMIT = 200;

  /** One counter; {@code status} 0 stands for no answer. */
  record Counter(String service, String name, int status, long count) {}

  private final Observation observation;
  private final CustomMetrics metrics;
  private final PolicyRecords records;

  ObservationRoutes(Observation observation, CustomMetrics metrics, PolicyRecords records) {
    this.observation = observation;
    this.metrics = metrics;
    this.records = records;
  }

  void mount(Router router) {
    router.get("/admin/calls").handler(c -> Replies.json(c, observation.log().newest(limit(c))));
    router
        .get("/admin/counters")
        .handler(
            c ->
                Replies.json(
                    c,
                    Map.of(
                        "calls", rows(observation.counters().calls()),
                        "attempts", rows(observation.counters().attempts()))));
    router.get("/admin/token-metrics").handler(c -> Replies.json(c, metrics.series()));
    router
        .get("/admin/records")
        .handler(
            c -> Replies.json(c, Map.of("traces", records.messages(), "events", records.events())));
    router.get("/admin/traces/:id").handler(this::trace);
  }

  static List<Counter> rows(Map<Label, LongAdder> counters) {
    List<Counter> rows = new ArrayList<>();
    counters.forEach(
        (key, count) ->
            rows.add(new Counter(key.service(), key.name(), key.status(), count.sum())));
    rows.sort(
        Comparator.comparing(Counter::service)
            .thenComparing(Counter::name)
            .thenComparing(Counter::status));
    return rows;
  }

  private void trace(RoutingContext context) {
    Optional<RequestTrace> trace = observation.traces().find(context.pathParam("id"));
    if (trace.isPresent()) {
      Replies.json(context, trace.get().json());
    } else {
      Replies.refuse(context, 404, "There is no trace with this id.");
    }
  }

  private static int limit(RoutingContext context) {
    String limit = context.request().getParam("limit");
    try {
      return limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
    } catch (NumberFormatException e) {
      return DEFAULT_LIMIT;
    }
  }
}
