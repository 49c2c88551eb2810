package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.pipeline.Exchange;
import java.util.Locale;
import java.util.Set;

/**
 * The first entries of a trace: the request as it came and what it was matched to. Values of
 * headers that hold keys or tokens are masked.
 */
final class InspectorEntry {
  private static final String SOURCE = "api-inspector";
  private static final Set<String> SECRET =
      Set.of(
          "authorization",
          "api-key",
          "ocp-apim-subscription-key",
          "apim-debug-authorization",
          "cookie",
          "proxy-authorization");

  private InspectorEntry() {}

  static void write(Exchange exchange) {
    exchange.record(SOURCE, request(exchange));
    exchange.record(SOURCE, configuration(exchange));
  }

  private static ObjectNode request(Exchange exchange) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    ObjectNode request = data.putObject("request");
    Url url = exchange.request().originalUrl();
    request.put("method", exchange.request().method());
    request.put("url", url.scheme() + "://" + url.host() + ":" + url.port() + url.path());
    var headers = request.putArray("headers");
    String keyHeader = exchange.api() == null ? "" : exchange.api().subscriptionKeyHeader();
    exchange
        .request()
        .headers()
        .forEach(
            (name, values) -> {
              boolean secret =
                  SECRET.contains(name.toLowerCase(Locale.ROOT))
                      || name.equalsIgnoreCase(keyHeader);
              headers
                  .addObject()
                  .put("name", name)
                  .put("value", secret ? "***" : String.join(",", values));
            });
    return data;
  }

  private static ObjectNode configuration(Exchange exchange) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    ObjectNode configuration = data.putObject("configuration");
    ObjectNode api = configuration.putObject("api");
    if (exchange.api() != null) {
      api.put("from", "/" + exchange.api().path());
      Url to = exchange.api().serviceUrl();
      if (to != null) {
        api.putObject("to")
            .put("scheme", to.scheme())
            .put("host", to.host())
            .put("port", to.port())
            .put("path", to.path())
            .put("queryString", to.queryString());
      }
      api.put("version", exchange.api().version()).put("revision", exchange.api().revision());
    }
    if (exchange.operation() != null) {
      configuration
          .putObject("operation")
          .put("method", exchange.operation().method())
          .put("uriTemplate", exchange.operation().urlTemplate());
    }
    configuration.put("user", exchange.user() == null ? "-" : exchange.user().id());
    configuration.put("product", exchange.product() == null ? "-" : exchange.product().id());
    return data;
  }
}
