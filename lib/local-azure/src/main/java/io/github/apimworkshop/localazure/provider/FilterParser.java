package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recursive descent over the words of a filter. Comparisons of text ignore casing, as Azure does.
 */
final class FilterParser {
  private static final Pattern WORD = Pattern.compile("\\s*('(?:[^']|'')*'|[(),]|[^\\s(),']+)");
  private static final int DEEPEST = 50;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int next;
  private int depth;

  FilterParser(String text) {
    this.text = text;
  }

  Filter parse() {
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      words.add(matcher.group(1));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw invalid();
    }
    Filter filter = or();
    if (next < words.size()) {
      throw invalid();
    }
    return filter;
  }

  private Filter or() {
    Filter left = and();
    while (take("or")) {
      Filter first = left;
      Filter second = and();
      left = node -> first.matches(node) || second.matches(node);
    }
    return left;
  }

  private Filter and() {
    Filter left = unary();
    while (take("and")) {
      Filter first = left;
      Filter second = unary();
      left = node -> first.matches(node) && second.matches(node);
    }
    return left;
  }

  private Filter unary() {
    if (++depth > DEEPEST) {
      throw invalid();
    }
    try {
      if (take("not")) {
        Filter inner = unary();
        return node -> !inner.matches(node);
      }
      if (take("(")) {
        Filter inner = or();
        expect(")");
        return inner;
      }
      return term();
    } finally {
      depth--;
    }
  }

  private Filter term() {
    String name = word();
    if (take("(")) {
      return function(name);
    }
    IntPredicate wanted = comparison(word().toLowerCase(Locale.ROOT));
    String value = literal(word());
    if (name.equalsIgnoreCase("tagName")) {
      return node ->
          node.path("tags").properties().stream()
              .anyMatch(tag -> wanted.test(tag.getKey().compareToIgnoreCase(value)));
    }
    if (name.equalsIgnoreCase("tagValue")) {
      return node ->
          node.path("tags").properties().stream()
              .anyMatch(tag -> wanted.test(tag.getValue().asText().compareToIgnoreCase(value)));
    }
    return node -> {
      JsonNode found = path(node, name);
      return !found.isMissingNode() && wanted.test(found.asText().compareToIgnoreCase(value));
    };
  }

  private Filter function(String name) {
    if (name.equalsIgnoreCase("atScope")) {
      expect(")");
      return Filter.ALL;
    }
    if (name.equalsIgnoreCase("assignedTo")) {
      String principal = literal(word());
      expect(")");
      return node -> path(node, "principalId").asText().equalsIgnoreCase(principal);
    }
    String first = word();
    expect(",");
    String second = word();
    expect(")");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "contains" -> node -> operand(node, first).contains(operand(node, second));
      case "substringof" -> node -> operand(node, second).contains(operand(node, first));
      case "startswith" -> node -> operand(node, first).startsWith(operand(node, second));
      case "endswith" -> node -> operand(node, first).endsWith(operand(node, second));
      default -> throw invalid();
    };
  }

  private IntPredicate comparison(String operator) {
    return switch (operator) {
      case "eq" -> order -> order == 0;
      case "ne" -> order -> order != 0;
      case "gt" -> order -> order > 0;
      case "ge" -> order -> order >= 0;
      case "lt" -> order -> order < 0;
      case "le" -> order -> order <= 0;
      default -> throw invalid();
    };
  }

  private static String operand(JsonNode node, String word) {
    String value = word.startsWith("'") ? literal(word) : path(node, word).asText();
    return value.toLowerCase(Locale.ROOT);
  }

  private static String literal(String word) {
    return word.startsWith("'") ? word.substring(1, word.length() - 1).replace("''", "'") : word;
  }

  /** A member of the resource or, as most filters write it, of its properties. */
  private static JsonNode path(JsonNode node, String name) {
    if (name.equalsIgnoreCase("resourceType")) {
      return node.path("type");
    }
    if (name.equalsIgnoreCase("resourceGroup")) {
      return group(node.path("id").asText());
    }
    JsonNode found = walk(node, name);
    return found.isMissingNode() ? walk(node.path("properties"), name) : found;
  }

  private static JsonNode group(String id) {
    Optional<String> group = id.isEmpty() ? Optional.empty() : ResourceId.parse(id).resourceGroup();
    return group.<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
  }

  private static JsonNode walk(JsonNode node, String name) {
    JsonNode found = node;
    for (String step : name.split("/", -1)) {
      JsonNode from = found;
      found =
          from.properties().stream()
              .filter(member -> member.getKey().equalsIgnoreCase(step))
              .map(member -> member.getValue())
              .findFirst()
              .orElse(MissingNode.getInstance());
    }
    return found;
  }

  private boolean take(String word) {
    boolean there = next < words.size() && words.get(next).equalsIgnoreCase(word);
    if (there) {
      next++;
    }
    return there;
  }

  private void expect(String word) {
    if (!take(word)) {
      throw invalid();
    }
  }

  private String word() {
    if (next == words.size()) {
      throw invalid();
    }
    return words.get(next++);
  }

  private ArmException invalid() {
    return Errors.badRequest(
        "InvalidFilterInQueryString",
        "Invalid $filter '" + text + "' specified in the query string.");
  }
}
