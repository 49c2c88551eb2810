package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Map;

/**
 * A management call.
 *
 * @param segments decoded path segments
 * @param variables values of the route's variables
 * @param text body; empty if there is none
 */
public record ArmRequest(
    String method,
    List<String> segments,
    Map<String, String> variables,
    Query query,
    Map<String, String> headers,
    String text) {

  /** A route variable. */
  public String variable(String name) {
    return variables.get(name);
  }

  /** The same call with route variables. */
  public ArmRequest with(Map<String, String> routeVariables) {
    return new ArmRequest(method, segments, routeVariables, query, headers, text);
  }

  /** The scope that the variables {@code subscription} and {@code resourceGroup} name. */
  public ResourceId scope() {
    String subscription = variables.get("subscription");
    if (subscription == null) {
      return ResourceId.tenant();
    }
    String group = variables.get("resourceGroup");
    return group == null
        ? ResourceId.subscription(subscription)
        : ResourceId.resourceGroup(subscription, group);
  }

  /**
   * The body as a JSON object; an empty body is an empty object.
   *
   * @throws ArmException 400 when it is something else
   */
  public ObjectNode json() {
    if (text.isBlank()) {
      return Envelope.empty();
    }
    try {
      JsonNode body = RequestJson.mapper().readTree(text);
      if (body instanceof ObjectNode object) {
        return object;
      }
      throw invalid("a JSON object is expected");
    } catch (JsonProcessingException e) {
      throw invalid(fault(e) + position(e));
    }
  }

  // What the parser adds about itself and its input helps nobody.
  private static String fault(JsonProcessingException e) {
    return e.getOriginalMessage().replaceAll("\\s*\\((start marker )?(at|for)? ?\\[Source:.*", ".");
  }

  private static String position(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " Line %d, position %d."
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static ArmException invalid(String reason) {
    return Errors.badRequest(
        "InvalidRequestContent",
        "The request content was invalid and could not be deserialized: '" + reason + "'.");
  }
}
