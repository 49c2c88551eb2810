package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns one operation of an OpenAPI document into an operation of an API. */
final class OpenApiOperation {
  private final JsonNode root;

  OpenApiOperation(JsonNode root) {
    this.root = root;
  }

  Resource read(ResourceId id, String method, String path, JsonNode shared, JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode list : new JsonNode[] {shared, operation.path("parameters")}) {
      for (JsonNode entry : list) {
        JsonNode parameter = resolve(entry);
        parameters.put(
            parameter.path("in").asText() + ":" + parameter.path("name").asText(), parameter);
      }
    }
    ObjectNode body = Envelope.identifiers(id);
    ObjectNode properties = body.putObject("properties");
    properties.put("displayName", displayName(id, operation));
    properties.put("method", method);
    properties.put("urlTemplate", path);
    templateParameters(properties.putArray("templateParameters"), path, parameters);
    properties.put("description", operation.path("description").asText(""));
    request(properties.putObject("request"), parameters, operation);
    responses(properties.putArray("responses"), operation.path("responses"));
    properties.putNull("policies");
    return Resource.of(id, "", body);
  }

  private static String displayName(ResourceId id, JsonNode operation) {
    String summary = operation.path("summary").asText("");
    return summary.isEmpty() ? operation.path("operationId").asText(id.name()) : summary;
  }

  private static void templateParameters(
      ArrayNode list, String path, Map<String, JsonNode> parameters) {
    for (String name : OperationType.names(path)) {
      ObjectNode entry = list.addObject().put("name", name);
      describe(entry, parameters.getOrDefault("path:" + name, Envelope.empty()));
      entry.put("required", true);
    }
  }

  private static void describe(ObjectNode entry, JsonNode parameter) {
    if (parameter.hasNonNull("description")) {
      entry.put("description", parameter.path("description").asText());
    }
    String type = parameter.path("schema").path("type").asText(parameter.path("type").asText(""));
    entry.put("type", type.isEmpty() ? "string" : type);
    entry.putArray("values");
  }

  private void request(ObjectNode request, Map<String, JsonNode> parameters, JsonNode operation) {
    ArrayNode query = request.putArray("queryParameters");
    ArrayNode headers = request.putArray("headers");
    for (JsonNode parameter : parameters.values()) {
      ArrayNode list =
          switch (parameter.path("in").asText()) {
            case "query" -> query;
            case "header" -> headers;
            default -> null;
          };
      if (list != null) {
        ObjectNode entry = list.addObject().put("name", parameter.path("name").asText());
        describe(entry, parameter);
        entry.put("required", parameter.path("required").asBoolean(false));
      }
    }
    ArrayNode representations = request.putArray("representations");
    representations(representations, resolve(operation.path("requestBody")).path("content"));
  }

  private void responses(ArrayNode list, JsonNode responses) {
    for (Map.Entry<String, JsonNode> entry : responses.properties()) {
      if (entry.getKey().matches("\\d{3}")) {
        JsonNode response = resolve(entry.getValue());
        ObjectNode item = list.addObject().put("statusCode", Integer.parseInt(entry.getKey()));
        item.put("description", response.path("description").asText(""));
        representations(item.putArray("representations"), response.path("content"));
        item.putArray("headers");
      }
    }
  }

  /** Examples are kept because mock-response answers with them. */
  private static void representations(ArrayNode list, JsonNode content) {
    for (Map.Entry<String, JsonNode> media : content.properties()) {
      ObjectNode entry = list.addObject().put("contentType", media.getKey());
      JsonNode example = media.getValue().path("example");
      ObjectNode examples = entry.putObject("examples");
      if (!example.isMissingNode()) {
        examples.putObject("default").set("value", example);
      }
      media
          .getValue()
          .path("examples")
          .properties()
          .forEach(it -> examples.set(it.getKey(), it.getValue()));
    }
  }

  /** Follows one local reference; a document that only refers in circles gives nothing. */
  private JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    for (int hops = 0; hops < 10 && found.path("$ref").asText().startsWith("#/"); hops++) {
      found = root.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }
}
