package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.JsonValues;

/** minLength, maxLength, minValue and maxValue. */
final class Limits {
  private static final String USAGE =
      "Please see https://aka.ms/arm-syntax-parameters for usage details.";

  private Limits() {}

  /** What is wrong with the value, or null. */
  static String broken(JsonNode value, ObjectNode type) {
    if (value.isTextual() || value.isArray()) {
      int length = value.isTextual() ? value.textValue().length() : value.size();
      return broken("Length of the value", length, type, "minLength", "maxLength");
    }
    return value.isIntegralNumber()
        ? broken("The value", value.longValue(), type, "minValue", "maxValue")
        : null;
  }

  private static String broken(
      String what, long value, ObjectNode type, String minimum, String maximum) {
    JsonNode least = JsonValues.member(type, minimum);
    if (least != null && least.isIntegralNumber() && value < least.longValue()) {
      return what + " should be greater than or equal to '" + least.asText() + "'. " + USAGE;
    }
    JsonNode most = JsonValues.member(type, maximum);
    if (most != null && most.isIntegralNumber() && value > most.longValue()) {
      return what + " should be less than or equal to '" + most.asText() + "'. " + USAGE;
    }
    return null;
  }
}
