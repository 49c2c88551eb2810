package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.function.UnaryOperator;

/** Picks the variant of a tagged union by the value of its tag. */
final class Discriminator {

  private Discriminator() {}

  /** No variant fits; the message is the reason. */
  static final class NoVariant extends Exception {
    NoVariant(String message) {
      super(message);
    }
  }

  static ObjectNode select(ObjectNode value, ObjectNode type, UnaryOperator<ObjectNode> resolve)
      throws NoVariant {
    JsonNode discriminator = JsonValues.member(type, "discriminator");
    if (discriminator == null) {
      return type;
    }
    String tag = JsonValues.text(discriminator, "propertyName");
    JsonNode variants = JsonValues.member(discriminator, "mapping");
    if (tag == null || variants == null) {
      return type;
    }
    String chosen = JsonValues.text(value, tag);
    if (chosen == null) {
      throw new NoVariant("The required property '" + tag + "' is missing.");
    }
    if (variants.get(chosen) instanceof ObjectNode variant) {
      ObjectNode resolved = resolve.apply(variant);
      return withTag(resolved, tag);
    }
    throw new NoVariant(
        "The value '"
            + chosen
            + "' of the property '"
            + tag
            + "' is not part of the allowed value(s): '"
            + String.join(",", JsonValues.names(variants))
            + "'.");
  }

  private static ObjectNode withTag(ObjectNode variant, String tag) {
    ObjectNode result = variant.deepCopy();
    if (JsonValues.member(result, "properties") instanceof ObjectNode properties
        && JsonValues.member(properties, tag) == null) {
      properties.putObject(tag).put("type", "string");
    }
    return result;
  }
}
