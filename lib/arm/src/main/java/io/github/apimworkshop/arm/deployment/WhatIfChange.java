package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a deployment would do to one resource.
 *
 * @param before the resource as it is, or null
 * @param after the resource as the template wants it, or null
 * @param delta changed properties; empty unless modified
 */
public record WhatIfChange(
    String resourceId, Type type, ObjectNode before, ObjectNode after, List<PropertyChange> delta) {

  public WhatIfChange {
    delta = List.copyOf(delta);
  }

  /** The {@code changeType} of the REST API. */
  public enum Type {
    CREATE("Create"),
    MODIFY("Modify"),
    NO_CHANGE("NoChange"),
    IGNORE("Ignore"),
    DELETE("Delete");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    /** The spelling of the REST API. */
    public String text() {
      return text;
    }
  }

  /**
   * One changed property.
   *
   * @param path dotted path such as {@code properties.url}; the index for a member of an array
   * @param type {@code Create}, {@code Delete}, {@code Modify} or {@code Array}
   * @param before null when created
   * @param after null when deleted
   * @param children changes inside an array
   */
  public record PropertyChange(
      String path, String type, JsonNode before, JsonNode after, List<PropertyChange> children) {

    public PropertyChange {
      children = List.copyOf(children);
    }

    /** The {@code delta} entry of the REST API. */
    public ObjectNode toJson() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("path", path);
      json.put("propertyChangeType", type);
      if (before != null) {
        json.set("before", before);
      }
      if (after != null) {
        json.set("after", after);
      }
      if (!children.isEmpty()) {
        var array = json.putArray("children");
        children.forEach(child -> array.add(child.toJson()));
      }
      return json;
    }
  }

  /** The {@code changes} entry of the REST API, with full payloads. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("resourceId", resourceId);
    json.put("changeType", type.text());
    if (before != null) {
      json.set("before", before);
    }
    if (after != null) {
      json.set("after", after);
    }
    if (!delta.isEmpty()) {
      var array = json.putArray("delta");
      delta.forEach(change -> array.add(change.toJson()));
    }
    return json;
  }
}
