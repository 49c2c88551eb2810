package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Property and element access as {@code .name} and {@code [index]} do it: names in any case. */
public final class Access {

  private Access() {}

  /** {@code target.name}. */
  public static JsonNode property(JsonNode target, String name) {
    if (target instanceof ObjectNode) {
      JsonNode value = JsonValues.member(target, name);
      if (value == null) {
        throw new ExpressionException(
            "The language expression property '"
                + name
                + "' doesn't exist, available properties are '"
                + String.join(", ", JsonValues.names(target))
                + "'.");
      }
      return value;
    }
    throw new ExpressionException(
        "The language expression property '"
            + name
            + "' can't be evaluated, property name can't be selected on a value of type '"
            + JsonValues.typeName(target)
            + "'.");
  }

  /** {@code target[key]}: a property of an object or an element of an array. */
  public static JsonNode element(JsonNode target, JsonNode key) {
    if (target instanceof ObjectNode && key.isTextual()) {
      return property(target, key.textValue());
    }
    if (target instanceof ArrayNode array && key.isIntegralNumber()) {
      long index = key.longValue();
      if (index < 0 || index >= array.size()) {
        throw new ExpressionException(
            "The language expression property array index '" + index + "' is out of bounds.");
      }
      return array.get((int) index);
    }
    if (key.isTextual()) {
      return property(target, key.textValue());
    }
    throw new ExpressionException(
        "The language expression property '"
            + key.asText()
            + "' can't be evaluated, an element of type '"
            + JsonValues.typeName(key)
            + "' can't be selected on a value of type '"
            + JsonValues.typeName(target)
            + "'.");
  }
}
