package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of a request, checked as they are read: a wrong type or a value out of range is the
 * 400 of the service, in its words. A field that is null counts as absent.
 *
 * @param path where the object stands in the request, with the dot behind it; empty for the root
 */
record RequestFields(JsonNode json, String path) {

  static RequestFields of(JsonNode body) {
    return new RequestFields(body, "");
  }

  /** Refuses top-level fields that the operation does not have. */
  void onlyKnown(Set<String> known) {
    List<String> unknown = new ArrayList<>();
    json.fieldNames().forEachRemaining(unknown::add);
    unknown.removeIf(known::contains);
    if (!unknown.isEmpty()) {
      throw OpenAiException.invalidRequest(
          null,
          null,
          "Unrecognized request argument%s supplied: %s"
              .formatted(unknown.size() == 1 ? "" : "s", String.join(", ", unknown)));
    }
  }

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  /** False when absent. */
  boolean flag(String name) {
    return is(name, JsonKind.BOOLEAN, "a boolean") && json.path(name).booleanValue();
  }

  Optional<String> text(String name) {
    return is(name, JsonKind.STRING, "a string")
        ? Optional.of(json.path(name).textValue())
        : Optional.empty();
  }

  /** An object, or an empty one. */
  JsonNode object(String name) {
    return is(name, JsonKind.OBJECT, "an object")
        ? json.path(name)
        : JsonNodeFactory.instance.objectNode();
  }

  OptionalLong integer(String name) {
    return is(name, JsonKind.INTEGER, "an integer")
        ? OptionalLong.of(json.path(name).longValue())
        : OptionalLong.empty();
  }

  OptionalLong integer(String name, long smallest, long largest) {
    OptionalLong value = integer(name);
    value.ifPresent(number -> inRange(name, "integer", smallest, largest));
    return value;
  }

  /** Checks a decimal number, if there is one. */
  void decimal(String name, long smallest, long largest) {
    if (json.path(name).isIntegralNumber() || is(name, JsonKind.DECIMAL, "a decimal")) {
      inRange(name, "decimal", smallest, largest);
    }
  }

  /** Checks that the text is one of some values, if there is one. */
  void oneOf(String name, List<String> values) {
    text(name)
        .filter(value -> !values.contains(value))
        .ifPresent(value -> refuseValue(name, value, values));
  }

  /** The field, which must be there and be a text. */
  String required(String name) {
    present(name);
    return text(name).orElseThrow(() -> wrongKind(name, "a string"));
  }

  /** The elements of an array of objects that must be there and not be empty. */
  List<RequestFields> elements(String name) {
    present(name);
    if (JsonKind.of(json.path(name)) != JsonKind.ARRAY) {
      throw wrongKind(name, "an array of objects");
    }
    return filled(name);
  }

  /** The elements of an array of objects that is not empty, or none. */
  List<RequestFields> optionalElements(String name) {
    return has(name) ? elements(name) : List.of();
  }

  private List<RequestFields> filled(String name) {
    JsonNode array = json.path(name);
    if (array.isEmpty()) {
      throw OpenAiException.invalidRequest(
          path + name,
          "empty_array",
          "Invalid '%s%s': empty array. Expected an array with minimum length 1, but got an empty array instead."
              .formatted(path, name));
    }
    List<RequestFields> fields = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String place = path + name + "[" + i + "]";
      if (!array.get(i).isObject()) {
        throw wrongKind(place, array.get(i), "an object");
      }
      fields.add(new RequestFields(array.get(i), place + "."));
    }
    return List.copyOf(fields);
  }

  OpenAiException wrongKind(String name, String expected) {
    return wrongKind(path + name, json.path(name), expected);
  }

  OpenAiException tooLong(String name, int most) {
    return OpenAiException.invalidRequest(
        path + name,
        "array_above_max_length",
        "Invalid '%s%s': array too long. Expected an array with maximum length %d, but got an array with length %d instead."
            .formatted(path, name, most, json.path(name).size()));
  }

  static OpenAiException wrongKind(String place, JsonNode value, String expected) {
    return OpenAiException.invalidRequest(
        place,
        "invalid_type",
        "Invalid type for '%s': expected %s, but got %s instead."
            .formatted(place, expected, JsonKind.of(value)));
  }

  void refuseValue(String name, String value, List<String> values) {
    String most = String.join("', '", values.subList(0, values.size() - 1));
    String last = values.get(values.size() - 1);
    throw OpenAiException.invalidRequest(
        path + name,
        "invalid_value",
        "Invalid value: '%s'. Supported values are: '%s'%s and '%s'."
            .formatted(value, most, values.size() > 2 ? "," : "", last));
  }

  /** Refuses an object without the field. */
  void present(String name) {
    if (json.path(name).isMissingNode()) {
      throw OpenAiException.invalidRequest(
          path + name,
          "missing_required_parameter",
          "Missing required parameter: '%s%s'.".formatted(path, name));
    }
  }

  private boolean is(String name, JsonKind kind, String expected) {
    if (!has(name)) {
      return false;
    }
    if (JsonKind.of(json.path(name)) != kind) {
      throw wrongKind(name, expected);
    }
    return true;
  }

  private void inRange(String name, String kind, long smallest, long largest) {
    double value = json.path(name).doubleValue();
    boolean below = value < smallest;
    if (!below && value <= largest) {
      return;
    }
    throw OpenAiException.invalidRequest(
        path + name,
        kind + (below ? "_below_min_value" : "_above_max_value"),
        "Invalid '%s%s': %s %s value. Expected a value %s %d, but got %s instead."
            .formatted(
                path,
                name,
                kind,
                below ? "below minimum" : "above maximum",
                below ? ">=" : "<=",
                below ? smallest : largest,
                json.path(name).asText()));
  }
}
