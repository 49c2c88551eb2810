package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Functions on arrays, objects and, where they take them too, texts. */
final class CollectionFunctions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CollectionFunctions() {}

  /** Null if there is no such function. */
  static JsonNode call(String name, List<JsonNode> arguments) {
    JsonNode first = arguments.isEmpty() ? NODES.nullNode() : arguments.get(0);
    return switch (name) {
      case "first" -> part(first, 0, 1, true);
      case "last" -> part(first, size(first) - 1, size(first), true);
      case "take" -> part(first, 0, arguments.get(1).asInt(), false);
      case "skip" -> part(first, arguments.get(1).asInt(), size(first), false);
      case "array" -> first.isArray() ? first : NODES.arrayNode().add(first);
      case "flatten" -> flatten(first);
      case "distinct" -> Functions.union(List.of(first, NODES.arrayNode()));
      case "intersection" -> intersection(arguments);
      case "shallowMerge" -> shallowMerge(first);
      case "items" -> items(first);
      case "objectKeys" -> keys(first);
      case "min" -> extreme(arguments, -1);
      case "max" -> extreme(arguments, 1);
      default -> null;
    };
  }

  private static int size(JsonNode value) {
    return value.isTextual() ? value.textValue().length() : value.size();
  }

  private static JsonNode part(JsonNode value, int start, int end, boolean single) {
    int from = Math.max(0, Math.min(start, size(value)));
    int to = Math.max(from, Math.min(end, size(value)));
    if (value.isTextual()) {
      return NODES.textNode(value.textValue().substring(from, to));
    }
    ArrayNode items = NODES.arrayNode();
    for (int i = from; i < to; i++) {
      items.add(value.get(i));
    }
    if (!single) {
      return items;
    }
    return items.isEmpty() ? NODES.nullNode() : items.get(0);
  }

  private static ArrayNode flatten(JsonNode arrays) {
    ArrayNode all = NODES.arrayNode();
    arrays.forEach(array -> array.forEach(all::add));
    return all;
  }

  private static JsonNode intersection(List<JsonNode> arguments) {
    JsonNode common = arguments.get(0);
    for (JsonNode other : arguments.subList(1, arguments.size())) {
      common = common.isArray() ? commonItems(common, other) : commonProperties(common, other);
    }
    return common;
  }

  private static ArrayNode commonItems(JsonNode a, JsonNode b) {
    ArrayNode common = NODES.arrayNode();
    a.forEach(
        item -> {
          if (Functions.contains(b, item) && !Functions.contains(common, item)) {
            common.add(item);
          }
        });
    return common;
  }

  private static ObjectNode commonProperties(JsonNode a, JsonNode b) {
    ObjectNode common = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : a.properties()) {
      if (entry.getValue().equals(b.get(entry.getKey()))) {
        common.set(entry.getKey(), entry.getValue());
      }
    }
    return common;
  }

  private static ObjectNode shallowMerge(JsonNode objects) {
    ObjectNode merged = NODES.objectNode();
    for (JsonNode object : objects) {
      if (object instanceof ObjectNode part) {
        merged.setAll(part);
      }
    }
    return merged;
  }

  private static List<String> sortedNames(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.sort(Comparator.comparing((String name) -> name, String.CASE_INSENSITIVE_ORDER));
    return names;
  }

  private static ArrayNode items(JsonNode object) {
    ArrayNode items = NODES.arrayNode();
    for (String name : sortedNames(object)) {
      items.addObject().put("key", name).set("value", object.get(name));
    }
    return items;
  }

  private static ArrayNode keys(JsonNode object) {
    ArrayNode keys = NODES.arrayNode();
    sortedNames(object).forEach(keys::add);
    return keys;
  }

  private static JsonNode extreme(List<JsonNode> arguments, int sign) {
    JsonNode found = null;
    for (JsonNode number : arguments.get(0).isArray() ? arguments.get(0) : flatList(arguments)) {
      if (found == null || Long.compare(number.asLong(), found.asLong()) * sign > 0) {
        found = number;
      }
    }
    if (found == null) {
      throw new EvaluationException("there is no number to choose from.");
    }
    return found;
  }

  private static ArrayNode flatList(List<JsonNode> items) {
    return NODES.arrayNode().addAll(items);
  }
}
