package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** JSON as template values: one form per number, properties found in any case. */
public final class JsonValues {
  /** Deeper documents are refused. */
  public static final int MAX_DEPTH = 256;

  /** Larger results of expressions are refused. */
  public static final int MAX_NODES = 200_000;

  private JsonValues() {}

  /** The one form of an integer, equal to what a JSON parser makes of it. */
  public static JsonNode integer(long value) {
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  /**
   * A copy in which equal values are equal nodes.
   *
   * @throws ExpressionException when nested deeper than {@link #MAX_DEPTH}
   */
  public static JsonNode normalised(JsonNode value) {
    return normalised(value, 0);
  }

  private static JsonNode normalised(JsonNode value, int depth) {
    if (depth > MAX_DEPTH) {
      throw tooDeep();
    }
    if (value instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(member -> copy.set(member.getKey(), normalised(member.getValue(), depth + 1)));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(element -> copy.add(normalised(element, depth + 1)));
      return copy;
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return integer(value.longValue());
    }
    if (value.isFloatingPointNumber()) {
      return DoubleNode.valueOf(value.doubleValue());
    }
    return value;
  }

  /**
   * The number of values in a value; looks at no more than is allowed.
   *
   * @throws ExpressionException beyond {@link #MAX_DEPTH} or {@link #MAX_NODES}
   */
  static int size(JsonNode value) {
    return count(value, MAX_DEPTH, 0);
  }

  private static int count(JsonNode value, int levels, int counted) {
    if (levels < 0) {
      throw tooDeep();
    }
    int sum = counted + 1;
    if (sum > MAX_NODES) {
      throw new ExpressionException("The JSON document has more than '" + MAX_NODES + "' values");
    }
    for (JsonNode child : value) {
      sum = count(child, levels - 1, sum);
    }
    return sum;
  }

  private static ExpressionException tooDeep() {
    return new ExpressionException("The JSON document is nested deeper than '" + MAX_DEPTH + "'");
  }

  /** The member {@code name}, exact case first, then any case; null when there is none. */
  public static JsonNode member(JsonNode object, String name) {
    JsonNode exact = object.get(name);
    if (exact != null) {
      return exact;
    }
    for (var member : object.properties()) {
      if (member.getKey().equalsIgnoreCase(name)) {
        return member.getValue();
      }
    }
    return null;
  }

  /** The member {@code name}, in any case, as text; null when it is absent or no text. */
  public static String text(JsonNode object, String name) {
    JsonNode value = member(object, name);
    return value != null && value.isTextual() ? value.textValue() : null;
  }

  /** The names of an object's members in their order. */
  public static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The name of the value's type in error messages. */
  public static String typeName(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "String";
      case NUMBER -> value.isIntegralNumber() ? "Integer" : "Float";
      case BOOLEAN -> "Boolean";
      case ARRAY -> "Array";
      case OBJECT -> "Object";
      default -> "Null";
    };
  }
}
