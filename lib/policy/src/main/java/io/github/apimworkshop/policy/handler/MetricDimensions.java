package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.BackendTarget;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The dimension children of the metric policies; some names have a value of their own. */
record MetricDimensions(Map<String, Value> dimensions) {
  static final Shape SHAPE = Shape.of("dimension").requiredLiteral("name").optional("value");

  private static final String BACKEND = "Backend ID";
  private static final Set<String> WITH_DEFAULT =
      Set.of(
          "API ID",
          "Operation ID",
          "Product ID",
          "User ID",
          "Subscription ID",
          "Location",
          "Gateway ID",
          BACKEND);

  static MetricDimensions of(Parts parts) {
    Map<String, Value> dimensions = new LinkedHashMap<>();
    for (Parts each : parts.children("dimension")) {
      String name = each.literal("name");
      Value value = each.value("value");
      if (value == null && !WITH_DEFAULT.contains(name)) {
        each.fault("The dimension '" + name + "' needs a value.");
      }
      dimensions.put(name, value);
    }
    return new MetricDimensions(dimensions);
  }

  Map<String, String> values(PipelineRun run) throws PolicyFailure {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : dimensions.entrySet()) {
      Value value = entry.getValue();
      String text = value == null ? known(entry.getKey(), run.exchange()) : value.text(run);
      values.put(entry.getKey(), text == null ? "N/A" : text);
    }
    return values;
  }

  /** The same values once the call was made: only then is the backend known. */
  Map<String, String> afterCall(Map<String, String> values, Exchange exchange) {
    if (!dimensions.containsKey(BACKEND) || dimensions.get(BACKEND) != null) {
      return values;
    }
    Map<String, String> complete = new LinkedHashMap<>(values);
    String backend = known(BACKEND, exchange);
    complete.put(BACKEND, backend == null ? "N/A" : backend);
    return complete;
  }

  private static String known(String name, Exchange exchange) {
    return switch (name) {
      case "API ID" -> exchange.api() == null ? null : exchange.api().id();
      case "Operation ID" -> exchange.operation() == null ? null : exchange.operation().id();
      case "Product ID" -> exchange.product() == null ? null : exchange.product().id();
      case "User ID" -> exchange.user() == null ? null : exchange.user().id();
      case "Subscription ID" ->
          exchange.subscription() == null ? null : exchange.subscription().id();
      case BACKEND ->
          exchange.request().target() instanceof BackendTarget.Backend aimed ? aimed.id() : null;
      case "Location" -> exchange.deployment().region();
      default -> exchange.deployment().gatewayId();
    };
  }
}
