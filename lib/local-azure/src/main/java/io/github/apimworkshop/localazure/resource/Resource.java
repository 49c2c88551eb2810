package io.github.apimworkshop.localazure.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One stored resource. Its JSON nodes are shared with the store: read them, never change them.
 *
 * @param location normalised region such as {@code swedencentral}; empty where the type has none
 * @param body what GET answers
 * @param secrets keys and secret values, never part of an answer to GET
 */
public record Resource(ResourceId id, String location, ObjectNode body, ObjectNode secrets) {

  /** A resource without secrets. */
  public static Resource of(ResourceId id, String location, ObjectNode body) {
    return new Resource(id, location, body, JsonNodeFactory.instance.objectNode());
  }

  /** {@code body.properties}; a missing node when there is none. */
  public JsonNode properties() {
    return body.path("properties");
  }
}
