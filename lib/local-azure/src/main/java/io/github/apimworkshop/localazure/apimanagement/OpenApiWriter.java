package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** OpenAPI 3.0. */
final class OpenApiWriter implements OperationWriter {
  @Override
  public void parameter(ObjectNode operation, JsonNode parameter, String place) {
    ObjectNode written = describe(operation, parameter, place);
    type(written.putObject("schema"), parameter);
  }

  /** Name, place and description, the same in both versions. */
  static ObjectNode describe(ObjectNode operation, JsonNode parameter, String place) {
    ObjectNode written =
        operation
            .withArrayProperty("parameters")
            .addObject()
            .put("name", parameter.path("name").asText())
            .put("in", place);
    if (!parameter.path("description").asText("").isEmpty()) {
      written.put("description", parameter.path("description").asText());
    }
    if (place.equals("path") || parameter.path("required").asBoolean(false)) {
      written.put("required", true);
    }
    return written;
  }

  static void type(ObjectNode schema, JsonNode parameter) {
    if (parameter.path("values") instanceof ArrayNode values && !values.isEmpty()) {
      schema.set("enum", values);
    }
    String type = parameter.path("type").asText("");
    schema.put("type", type.isEmpty() ? "string" : type);
    if (parameter.hasNonNull("defaultValue")) {
      schema.set("default", parameter.get("defaultValue"));
    }
  }

  @Override
  public void request(ObjectNode operation, JsonNode request) {
    if (!request.path("representations").isEmpty()) {
      ObjectNode body = operation.putObject("requestBody");
      if (!request.path("description").asText("").isEmpty()) {
        body.put("description", request.path("description").asText());
      }
      content(body.putObject("content"), request);
    }
  }

  @Override
  public void response(ObjectNode written, JsonNode response) {
    if (!response.path("representations").isEmpty()) {
      content(written.putObject("content"), response);
    }
  }

  private static void content(ObjectNode content, JsonNode owner) {
    for (JsonNode representation : owner.path("representations")) {
      ObjectNode media = content.putObject(representation.path("contentType").asText());
      for (Map.Entry<String, JsonNode> example : representation.path("examples").properties()) {
        if (example.getKey().equals("default")) {
          media.set("example", example.getValue().path("value"));
        } else {
          media.withObjectProperty("examples").set(example.getKey(), example.getValue());
        }
      }
    }
  }
}
