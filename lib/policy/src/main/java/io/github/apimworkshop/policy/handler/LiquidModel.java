package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.expression.ExpressionValues;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a Liquid template can see: {@code body} and parts of {@code context}. */
final class LiquidModel {
  private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};

  private LiquidModel() {}

  static Map<String, Object> of(Exchange exchange, byte[] body, String contentType)
      throws PolicyFailure {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("body", body(body, contentType.toLowerCase(Locale.ROOT)));
    model.put("context", context(exchange));
    return model;
  }

  private static Object body(byte[] body, String contentType) throws PolicyFailure {
    if (body == null || body.length == 0) {
      return null;
    }
    JsonNode json = null;
    if (contentType.contains("json")) {
      json = JsonBodies.read(body);
    } else if (contentType.contains("xml")) {
      json = JsonBodies.read(new XmlTree(false, false).toJson(body));
    }
    return json == null || json.isMissingNode()
        ? null
        : JsonBodies.JSON.convertValue(json, ANYTHING);
  }

  private static Map<String, Object> context(Exchange exchange) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("Url", url(exchange.request().url()));
    request.put("OriginalUrl", url(exchange.request().originalUrl()));
    request.put("Method", exchange.request().method());
    request.put("IpAddress", exchange.request().ipAddress());
    request.put("MatchedParameters", new LinkedHashMap<>(exchange.request().matchedParameters()));
    request.put("HasBody", exchange.request().body() != null);
    request.put("Headers", headers(exchange.request().headers()));
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("Request", request);
    ExchangeResponse response = exchange.response();
    if (response != null) {
      Map<String, Object> seen = new LinkedHashMap<>();
      seen.put("StatusCode", response.statusCode());
      seen.put("Headers", headers(response.headers()));
      context.put("Response", seen);
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    exchange.variables().forEach((name, value) -> variables.put(name, plain(value)));
    context.put("Variables", variables);
    return context;
  }

  private static Object plain(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : ExpressionValues.text(value);
  }

  private static Map<String, Object> url(Url url) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("Scheme", url.scheme());
    parts.put("Host", url.host());
    parts.put("Port", url.port());
    parts.put("Path", url.path());
    parts.put("QueryString", url.queryString());
    Map<String, Object> query = new LinkedHashMap<>();
    url.query().forEach((name, values) -> query.put(name, String.join(",", values)));
    parts.put("Query", query);
    return parts;
  }

  private static Map<String, Object> headers(Headers headers) {
    Map<String, Object> all = new LinkedHashMap<>();
    headers.names().forEach(name -> all.put(name, headers.joined(name)));
    return all;
  }
}
