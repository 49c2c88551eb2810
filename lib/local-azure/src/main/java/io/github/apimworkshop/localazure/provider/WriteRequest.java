package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A PUT as a resource type sees it.
 *
 * @param id with the type's canonical casing
 * @param body what the caller sent; never changed
 * @param existing the resource that is replaced
 */
public record WriteRequest(ResourceId id, ObjectNode body, Optional<Resource> existing) {

  /** A copy of {@code properties}, empty if absent, that the type may complete. */
  public ObjectNode properties() {
    JsonNode properties = body.path("properties");
    return properties.isObject()
        ? ((ObjectNode) properties).deepCopy()
        : JsonNodeFactory.instance.objectNode();
  }

  /** A property of the stored resource, or what {@code initial} gives. */
  public String kept(String property, Supplier<String> initial) {
    return existing
        .map(it -> it.properties().path(property))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseGet(initial);
  }

  /** A secret of the stored resource, or what {@code initial} gives. */
  public String keptSecret(String name, Supplier<String> initial) {
    return existing
        .map(it -> it.secrets().path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseGet(initial);
  }

  /** Normalised location of the request; empty when there is none. */
  public String location() {
    return Locations.normalise(body.path("location").asText(""));
  }
}
