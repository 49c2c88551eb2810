package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The functions that parameters files can compute without a deployment. */
final class Functions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final UnaryOperator<String> environment;

  Functions(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  JsonNode call(String name, List<JsonNode> arguments, Span span) {
    JsonNode first = arguments.isEmpty() ? NODES.nullNode() : arguments.get(0);
    JsonNode second = arguments.size() < 2 ? NODES.nullNode() : arguments.get(1);
    return switch (name) {
      case "any" -> first;
      case "readEnvironmentVariable" -> variable(first.asText(), arguments, span);
      case "toLower" -> NODES.textNode(first.asText().toLowerCase(Locale.ROOT));
      case "toUpper" -> NODES.textNode(first.asText().toUpperCase(Locale.ROOT));
      case "trim" -> NODES.textNode(first.asText().strip());
      case "string" -> NODES.textNode(text(first));
      case "int" -> number(first);
      case "bool" ->
          NODES.booleanNode(first.asText().equalsIgnoreCase("true") || first.asText().equals("1"));
      case "length" ->
          NODES.numberNode(first.isTextual() ? first.textValue().length() : first.size());
      case "empty" ->
          NODES.booleanNode(
              first.isNull()
                  || (first.isTextual() ? first.textValue().isEmpty() : first.isEmpty()));
      case "replace" ->
          NODES.textNode(first.asText().replace(second.asText(), arguments.get(2).asText()));
      case "startsWith" -> NODES.booleanNode(lower(first).startsWith(lower(second)));
      case "endsWith" -> NODES.booleanNode(lower(first).endsWith(lower(second)));
      case "contains" -> NODES.booleanNode(contains(first, second));
      case "split" -> split(first.asText(), second);
      case "join" -> join(first, second.asText());
      case "concat" -> concat(arguments);
      case "union" -> union(arguments);
      case "json" -> json(first.asText());
      case "base64" ->
          NODES.textNode(
              Base64.getEncoder().encodeToString(first.asText().getBytes(StandardCharsets.UTF_8)));
      case "range" -> range(first.asLong(), second.asLong());
      default -> other(name, arguments);
    };
  }

  private static JsonNode other(String name, List<JsonNode> arguments) {
    JsonNode value = CollectionFunctions.call(name, arguments);
    value = value == null ? TextFunctions.call(name, arguments) : value;
    if (value == null) {
      throw new EvaluationException(
          "the function '" + name + "' cannot be computed while compiling.");
    }
    return value;
  }

  private JsonNode variable(String name, List<JsonNode> arguments, Span span) {
    String value = environment.apply(name);
    if (value != null) {
      return NODES.textNode(value);
    }
    if (arguments.size() > 1) {
      return arguments.get(1);
    }
    throw new EvaluationException(Bcp.BCP427.at(span, name));
  }

  /** The text of a value inside an interpolation. */
  static String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }

  private static String lower(JsonNode value) {
    return value.asText().toLowerCase(Locale.ROOT);
  }

  private static JsonNode number(JsonNode value) {
    try {
      return NODES.numberNode(Long.parseLong(value.asText().strip()));
    } catch (NumberFormatException e) {
      throw new EvaluationException("'" + value.asText() + "' is no whole number.");
    }
  }

  static boolean contains(JsonNode container, JsonNode item) {
    if (container.isTextual()) {
      return container.textValue().contains(item.asText());
    } else if (container.isObject()) {
      return container.has(item.asText());
    }
    for (JsonNode candidate : container) {
      if (candidate.equals(item)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode split(String text, JsonNode delimiter) {
    List<String> delimiters = new ArrayList<>();
    if (delimiter.isArray()) {
      delimiter.forEach(item -> delimiters.add(Pattern.quote(item.asText())));
    } else {
      delimiters.add(Pattern.quote(delimiter.asText()));
    }
    ArrayNode parts = NODES.arrayNode();
    for (String part : text.split(String.join("|", delimiters), -1)) {
      parts.add(part);
    }
    return parts;
  }

  private static JsonNode join(JsonNode items, String delimiter) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(text(item)));
    return NODES.textNode(String.join(delimiter, texts));
  }

  private static JsonNode concat(List<JsonNode> arguments) {
    if (arguments.stream().allMatch(JsonNode::isArray)) {
      ArrayNode all = NODES.arrayNode();
      arguments.forEach(argument -> argument.forEach(all::add));
      return all;
    }
    StringBuilder all = new StringBuilder();
    arguments.forEach(argument -> all.append(text(argument)));
    return NODES.textNode(all.toString());
  }

  static JsonNode union(List<JsonNode> arguments) {
    if (arguments.stream().allMatch(JsonNode::isArray)) {
      ArrayNode all = NODES.arrayNode();
      arguments.forEach(
          argument ->
              argument.forEach(
                  item -> {
                    if (!contains(all, item)) {
                      all.add(item);
                    }
                  }));
      return all;
    }
    ObjectNode merged = NODES.objectNode();
    arguments.forEach(argument -> merge(merged, argument));
    return merged;
  }

  private static void merge(ObjectNode into, JsonNode from) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      if (into.get(entry.getKey()) instanceof ObjectNode inner && entry.getValue().isObject()) {
        merge(inner, entry.getValue());
      } else {
        into.set(entry.getKey(), entry.getValue().deepCopy());
      }
    }
  }

  static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new EvaluationException("the text is not valid JSON.");
    }
  }

  private static JsonNode range(long start, long count) {
    if (count < 0 || count > 10_000) {
      throw new EvaluationException("a range holds 0 to 10000 numbers.");
    }
    ArrayNode numbers = NODES.arrayNode();
    for (long i = 0; i < count; i++) {
      numbers.add(start + i);
    }
    return numbers;
  }
}
