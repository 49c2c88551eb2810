package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answer to a management call. */
public record ArmResponse(int status, Map<String, String> headers, Optional<Content> content) {

  /** A body with its media type. */
  public record Content(String type, String text) {}

  public ArmResponse {
    headers = Map.copyOf(headers);
  }

  public static ArmResponse ok(JsonNode body) {
    return of(200, body);
  }

  public static ArmResponse of(int status, JsonNode body) {
    return of(status, new Content("application/json; charset=utf-8", body.toString()));
  }

  /** A status with a body that need not be JSON. */
  public static ArmResponse of(int status, Content content) {
    return new ArmResponse(status, Map.of(), Optional.of(content));
  }

  /** A status without body. */
  public static ArmResponse empty(int status) {
    return new ArmResponse(status, Map.of(), Optional.empty());
  }

  /** {@code {"value": [...]}}. */
  public static ArmResponse list(Collection<? extends JsonNode> values) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode value = body.putArray("value");
    value.addAll(values);
    return ok(body);
  }

  /** 202 with the address that says when the resource is gone, which it is at once. */
  public static ArmResponse deleting(ArmRequest request, ResourceId id) {
    String result =
        "https://management.azure.com/subscriptions/%s/operationresults/delete-%s?api-version=%s"
            .formatted(
                id.subscription().orElseThrow(),
                id.name(),
                request.query().get("api-version").orElse(""));
    return empty(202).header("Location", result).header("Retry-After", "1");
  }

  /** The same answer with one more header. */
  public ArmResponse header(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new ArmResponse(status, more, content);
  }
}
