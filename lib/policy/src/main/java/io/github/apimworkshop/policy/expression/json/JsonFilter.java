package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import java.util.List;

/** A filter of a path: {@code (@.a == 'x' && @.b > 1)}. */
final class JsonFilter {

  private static final String[] OPERATORS = {
    "===", "!==", "==", "!=", "<>", "<=", ">=", "=~", "<", ">"
  };

  private final String text;

  JsonFilter(String text) {
    this.text =
        text.startsWith("(") && text.endsWith(")")
            ? text.substring(1, text.length() - 1).trim()
            : text;
  }

  /** The bracket that closes the one at an index, quotes respected, or -1. */
  static int close(String path, int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < path.length(); i++) {
      char c = path.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  boolean matches(JToken token) {
    for (String alternative : split("||")) {
      boolean all = true;
      for (String condition : new JsonFilter(alternative).split("&&")) {
        all &= holds(condition.trim(), token);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private List<String> split(String operator) {
    List<String> parts = new java.util.ArrayList<>();
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (text.startsWith(operator, i)) {
        parts.add(text.substring(start, i));
        start = i + operator.length();
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static boolean holds(String condition, JToken token) {
    for (int i = 0; i < condition.length(); i++) {
      if (condition.charAt(i) == '\'') {
        i = Math.max(i, condition.indexOf('\'', i + 1));
        continue;
      }
      for (String operator : OPERATORS) {
        if (condition.startsWith(operator, i)) {
          if (operator.equals("=~")) {
            throw new NetException(
                "Newtonsoft.Json.JsonException",
                "Regular expressions in a path are not supported; use Regex on the tokens.");
          }
          Object left = operand(condition.substring(0, i).trim(), token);
          Object right = operand(condition.substring(i + operator.length()).trim(), token);
          return compare(operator, left, right);
        }
      }
    }
    return !JsonPath.select(token, path(condition)).isEmpty();
  }

  private static String path(String operand) {
    return operand.startsWith("@") ? "$" + operand.substring(1) : operand;
  }

  private static Object operand(String text, JToken token) {
    if (text.startsWith("@")) {
      List<JToken> found = JsonPath.select(token, path(text));
      return found.size() == 1 && found.get(0) instanceof JValue value
          ? value.value()
          : found.isEmpty() ? JsonFilter.class : found;
    }
    if (text.startsWith("'") && text.endsWith("'") && text.length() > 1) {
      return text.substring(1, text.length() - 1);
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new NetException(
          "Newtonsoft.Json.JsonException",
          "Unexpected character while parsing path query: " + text);
    }
  }

  private static boolean compare(String operator, Object left, Object right) {
    boolean negated = operator.startsWith("!") || operator.equals("<>");
    if (left == JsonFilter.class) {
      return false;
    }
    if (NumberKind.of(left) != null && NumberKind.of(right) != null) {
      int order = Double.compare(Numbers.toDouble(left), Numbers.toDouble(right));
      return ordered(operator, order);
    }
    if (left instanceof String a && right instanceof String b) {
      return ordered(operator, a.compareTo(b));
    }
    boolean equal = java.util.Objects.equals(left, right);
    return equal != negated && (negated || operator.startsWith("="));
  }

  private static boolean ordered(String operator, int order) {
    return switch (operator) {
      case "==", "===" -> order == 0;
      case "!=", "!==", "<>" -> order != 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      default -> order >= 0;
    };
  }
}
