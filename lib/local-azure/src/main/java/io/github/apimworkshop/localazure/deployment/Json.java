package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** Fragments that several documents of a deployment hold. */
final class Json {
  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** {@code id}, {@code resourceType} and {@code resourceName} of a resource. */
  static ObjectNode target(String id) {
    ResourceId resource = ResourceId.parse(id);
    StringBuilder name = new StringBuilder(resource.isScope() ? resource.name() : "");
    resource
        .path()
        .forEach(segment -> name.append(name.isEmpty() ? "" : "/").append(segment.name()));
    return object()
        .put("id", id)
        .put("resourceType", resource.fullType())
        .put("resourceName", name.toString());
  }
}
