package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/**
 * A value that fits a JSON schema: arguments of a tool, or an answer in a wanted form. Every
 * property is filled; a text is the given one.
 */
final class SchemaExample {
  private static final int DEEPEST = 8;
  private static final int MOST_VALUES = 500;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;
  private final String text;
  private int values;

  SchemaExample(JsonNode root, String text) {
    this.root = root;
    this.text = text;
  }

  JsonNode value() {
    return value(root, 0);
  }

  /** The value as an object, whatever the schema says: a tool takes its arguments by name. */
  ObjectNode object() {
    return object(root, 0);
  }

  private JsonNode value(JsonNode schema, int depth) {
    if (depth > DEEPEST) {
      return NODES.nullNode();
    }
    // A short schema may ask for an array of a million elements.
    values++;
    if (values > MOST_VALUES) {
      throw OpenAiException.invalidRequest(
          null, "The local accounts fill schemas of up to " + MOST_VALUES + " values.");
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.path("enum").has(0)) {
      return schema.path("enum").get(0);
    }
    if (schema.path("$ref").isTextual()) {
      return value(referenced(schema.get("$ref").textValue()), depth + 1);
    }
    for (String union : new String[] {"anyOf", "oneOf", "allOf"}) {
      if (schema.path(union).has(0)) {
        return value(firstNotNull(schema.get(union)), depth + 1);
      }
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> NODES.numberNode(schema.path("minimum").asLong((long) atMost(schema)));
      case "number" -> NODES.numberNode(schema.path("minimum").asDouble(atMost(schema)));
      case "boolean" -> NODES.booleanNode(true);
      case "null" -> NODES.nullNode();
      default -> NODES.textNode(text(schema));
    };
  }

  private JsonNode referenced(String reference) {
    if (!reference.equals("#") && !reference.startsWith("#/")) {
      throw OpenAiException.invalidRequest(
          null,
          "Invalid schema: reference can only point to definitions, as '#/$defs/NAME', but got '"
              + reference
              + "'.");
    }
    return root.at(reference.substring(1));
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return StreamSupport.stream(type.spliterator(), false)
          .map(JsonNode::asText)
          .filter(name -> !name.equals("null"))
          .findFirst()
          .orElse("null");
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private static JsonNode firstNotNull(JsonNode schemas) {
    return StreamSupport.stream(schemas.spliterator(), false)
        .filter(schema -> !schema.path("type").asText().equals("null"))
        .findFirst()
        .orElse(schemas.get(0));
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), value(property.getValue(), depth + 1)));
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = Math.max(1, schema.path("minItems").asInt(1)); i > 0; i--) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  private static double atMost(JsonNode schema) {
    return Math.min(1, schema.path("maximum").asDouble(1));
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> "2026-01-01";
      case "date-time" -> "2026-01-01T00:00:00Z";
      default -> {
        // JSON schema counts code points.
        int whole = text.codePointCount(0, text.length());
        int kept = Math.min(Math.max(0, schema.path("maxLength").asInt(whole)), whole);
        yield text.substring(0, text.offsetByCodePoints(0, kept));
      }
    };
  }
}
