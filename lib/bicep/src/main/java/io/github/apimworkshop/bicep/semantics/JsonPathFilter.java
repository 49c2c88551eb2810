package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The condition of a JSONPath step {@code [?(@.price > 3 && @.name)]} for one item. */
final class JsonPathFilter {
  private static final Pattern OPERATOR = Pattern.compile("\\s*(===?|!==?|<=|>=|<>|<|>)\\s*");
  private static final Pattern LITERAL =
      Pattern.compile("'[^']*'|\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false|null");
  private static final Pattern SPACE = Pattern.compile("\\s*");

  private final JsonNode root;
  private final JsonNode item;
  private final String text;
  private int at;
  private boolean valid = true;

  JsonPathFilter(JsonNode root, JsonNode item, String text, int start) {
    this.root = root;
    this.item = item;
    this.text = text;
    this.at = start;
  }

  /** Whether the item is kept, or null if the condition is malformed. */
  Boolean test() {
    boolean kept = or();
    matched(SPACE);
    return valid ? kept : null;
  }

  /** Where the condition ends. */
  int end() {
    return at;
  }

  private boolean or() {
    boolean value = and();
    while (valid && taken("||")) {
      value |= and();
    }
    return value;
  }

  private boolean and() {
    boolean value = comparison();
    while (valid && taken("&&")) {
      value &= comparison();
    }
    return value;
  }

  private boolean comparison() {
    if (taken("(")) {
      boolean value = or();
      valid &= taken(")");
      return value;
    }
    List<JsonNode> left = operand();
    String operator = matched(OPERATOR);
    if (!valid || operator == null) {
      return !left.isEmpty();
    }
    List<JsonNode> right = operand();
    return left.stream().anyMatch(a -> right.stream().anyMatch(b -> holds(operator.strip(), a, b)));
  }

  private List<JsonNode> operand() {
    boolean ofRoot = taken("$");
    if (ofRoot || taken("@")) {
      JsonPath.Found found = JsonPath.within(root, ofRoot ? root : item, text, at);
      valid &= found != null;
      at = found == null ? at : found.end();
      return found == null ? List.of() : found.nodes();
    }
    String literal = matched(LITERAL);
    try {
      if (literal != null) {
        return List.of(Json.read(literal));
      }
    } catch (JsonProcessingException e) {
      // Falls through: a text JSON cannot hold is no operand.
    }
    valid = false;
    return List.of();
  }

  private static boolean holds(String operator, JsonNode a, JsonNode b) {
    boolean same = (a.isNumber() && b.isNumber()) ? compare(a, b) == 0 : a.equals(b);
    return switch (operator) {
      case "==", "===" -> same;
      case "!=", "!==", "<>" -> !same;
      default -> comparable(a, b) && ordered(operator, compare(a, b));
    };
  }

  private static boolean ordered(String operator, int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static boolean comparable(JsonNode a, JsonNode b) {
    return (a.isNumber() && b.isNumber()) || (a.isTextual() && b.isTextual());
  }

  private static int compare(JsonNode a, JsonNode b) {
    return a.isNumber()
        ? a.decimalValue().compareTo(b.decimalValue())
        : a.textValue().compareTo(b.textValue());
  }

  private boolean taken(String token) {
    matched(SPACE);
    boolean here = text.startsWith(token, at);
    at += here ? token.length() : 0;
    return here;
  }

  private String matched(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher.group();
  }
}
