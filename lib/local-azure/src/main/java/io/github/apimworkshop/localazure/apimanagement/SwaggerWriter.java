package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Swagger 2.0. */
final class SwaggerWriter implements OperationWriter {
  @Override
  public void parameter(ObjectNode operation, JsonNode parameter, String place) {
    OpenApiWriter.type(OpenApiWriter.describe(operation, parameter, place), parameter);
  }

  @Override
  public void request(ObjectNode operation, JsonNode request) {
    JsonNode representations = request.path("representations");
    if (!representations.isEmpty()) {
      representations.forEach(
          it -> operation.withArrayProperty("consumes").add(it.path("contentType").asText()));
      operation
          .withArrayProperty("parameters")
          .addObject()
          .put("name", "body")
          .put("in", "body")
          .putObject("schema");
    }
  }

  @Override
  public void response(ObjectNode written, JsonNode response) {
    for (JsonNode representation : response.path("representations")) {
      for (Map.Entry<String, JsonNode> example : representation.path("examples").properties()) {
        written
            .withObjectProperty("examples")
            .set(representation.path("contentType").asText(), example.getValue().path("value"));
      }
    }
  }
}
