package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.host.OperationContract.Parameter;
import io.github.apimworkshop.policy.host.OperationContract.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a stored operation says about its requests and responses
 * (learn.microsoft.com/rest/api/apimanagement/api-operation/create-or-update, read 2026-11).
 */
final class ContractReader {
  private ContractReader() {}

  static OperationContract read(JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    templateParameters(operation, parameters);
    add("query", operation.at("/request/queryParameters"), parameters);
    add("header", operation.at("/request/headers"), parameters);
    List<Response> responses = new ArrayList<>();
    operation.path("responses").forEach(response -> add(response, responses));
    return new OperationContract(List.copyOf(parameters), List.copyOf(responses));
  }

  /** Those behind the question mark are query parameters by the name the caller writes. */
  private static void templateParameters(JsonNode operation, List<Parameter> parameters) {
    String template = operation.path("urlTemplate").asText();
    int question = template.indexOf('?');
    String query = question < 0 ? "" : template.substring(question + 1);
    for (JsonNode parameter : operation.path("templateParameters")) {
      String name = parameter.path("name").asText();
      parameters.add(new Parameter(name, "path", true, schema(parameter)));
      for (String pair : query.split("&", -1)) {
        if (pair.endsWith("={" + name + "}")) {
          String key = pair.substring(0, pair.indexOf('='));
          parameters.add(new Parameter(key, "query", true, schema(parameter)));
        }
      }
    }
  }

  private static void add(String in, JsonNode list, List<Parameter> parameters) {
    for (JsonNode parameter : list) {
      parameters.add(
          new Parameter(
              parameter.path("name").asText(),
              in,
              parameter.path("required").asBoolean(false),
              schema(parameter)));
    }
  }

  /** Null when neither a type nor values are given. */
  private static String schema(JsonNode parameter) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    String type = parameter.path("type").asText("");
    JsonNode values = parameter.path("values");
    if (!values.isEmpty()) {
      ArrayNode allowed = schema.putArray("enum");
      values.forEach(value -> allowed.add(value.asText()));
    } else if (!type.isEmpty()) {
      schema.put("type", type);
    }
    return schema.isEmpty() ? null : schema.toString();
  }

  private static void add(JsonNode response, List<Response> responses) {
    int status = response.path("statusCode").asInt();
    List<String> headers = new ArrayList<>();
    response.path("headers").forEach(header -> headers.add(header.path("name").asText()));
    responses.add(new Response(status, "", null, List.copyOf(headers)));
    for (JsonNode representation : response.path("representations")) {
      String contentType = representation.path("contentType").asText();
      for (JsonNode example : representation.path("examples")) {
        responses.add(
            new Response(status, contentType, bytes(example.path("value")), List.copyOf(headers)));
      }
    }
  }

  /** Text as it stands, anything else as JSON. */
  private static byte[] bytes(JsonNode value) {
    String text = value.isTextual() ? value.textValue() : value.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
