package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.JsonValues;

/**
 * Follows {@code "$ref": "#/definitions/name"} and pointers into a definition, such as {@code
 * #/definitions/name/properties/list/items}.
 */
final class TypeReferences {
  private static final String ROOT = "#/definitions/";
  private static final int MAX_STEPS = 64;

  private final ObjectNode definitions;

  TypeReferences(ObjectNode definitions) {
    this.definitions = definitions;
  }

  /** The type itself, with the constraints that stand beside references to it. */
  ObjectNode resolved(ObjectNode declared) {
    return resolved(declared, 0);
  }

  private ObjectNode resolved(ObjectNode declared, int steps) {
    String reference = JsonValues.text(declared, "$ref");
    if (reference == null) {
      return declared;
    }
    if (steps > MAX_STEPS) {
      throw invalid(reference, "it refers to itself");
    }
    ObjectNode merged = resolved(target(reference, steps), steps + 1).deepCopy();
    declared.properties().stream()
        .filter(member -> !member.getKey().equals("$ref"))
        .forEach(member -> merged.set(member.getKey(), member.getValue()));
    return merged;
  }

  private ObjectNode target(String reference, int steps) {
    if (!reference.startsWith(ROOT)) {
      throw invalid(reference, "the definition is not found");
    }
    JsonNode found = definitions;
    for (String segment : reference.substring(ROOT.length()).split("/", -1)) {
      String name = segment.replace("~1", "/").replace("~0", "~");
      JsonNode inside =
          found instanceof ObjectNode type && JsonValues.text(type, "$ref") != null
              ? resolved(type, steps + 1)
              : found;
      found = inside instanceof ArrayNode array ? element(array, name) : member(inside, name);
    }
    if (found instanceof ObjectNode type) {
      return type;
    }
    throw invalid(reference, "the definition is not found");
  }

  private static JsonNode member(JsonNode object, String name) {
    return object == null ? null : JsonValues.member(object, name);
  }

  private static JsonNode element(ArrayNode array, String index) {
    return index.matches("\\d{1,4}") ? array.get(Integer.parseInt(index)) : null;
  }

  private static TemplateError invalid(String reference, String reason) {
    return new TemplateError(
        "The template type reference '"
            + reference
            + "' is not valid: "
            + reason
            + ". Please see https://aka.ms/arm-syntax-definitions for usage details.",
        "definitions");
  }
}
