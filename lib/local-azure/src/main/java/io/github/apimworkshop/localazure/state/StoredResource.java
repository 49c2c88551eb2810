package io.github.apimworkshop.localazure.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** The JSON text of a resource in the state file. */
final class StoredResource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredResource() {}

  static String write(Resource resource) {
    ObjectNode text = JSON.createObjectNode();
    text.put("id", resource.id().toString());
    text.put("location", resource.location());
    text.set("body", resource.body());
    text.set("secrets", resource.secrets());
    return text.toString();
  }

  static Resource read(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return new Resource(
          ResourceId.parse(node.path("id").textValue()),
          node.path("location").textValue(),
          node.withObject("body"),
          node.withObject("secrets"));
    } catch (JsonProcessingException e) {
      throw new StateException(
          "A resource in the state file is no JSON. The file is left untouched: move it away to"
              + " begin anew, or choose another state folder.",
          e);
    }
  }
}
