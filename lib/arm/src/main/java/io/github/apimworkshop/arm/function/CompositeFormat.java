package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import java.util.regex.Pattern;

/**
 * {@code format}: .NET composite formatting, {@code {index[,width][:format]}}, invariant culture.
 */
final class CompositeFormat {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");

  private final Arguments call;
  private final String format;
  private final StringBuilder result = new StringBuilder();
  private int at;

  private CompositeFormat(Arguments call) {
    this.call = call;
    this.format = call.text(0);
  }

  static JsonNode call(Arguments call) {
    return TextNode.valueOf(new CompositeFormat(call).run());
  }

  private String run() {
    while (at < format.length()) {
      char c = format.charAt(at++);
      if ((c == '{' || c == '}') && at < format.length() && format.charAt(at) == c) {
        result.append(c);
        at++;
      } else if (c == '{') {
        hole();
      } else if (c == '}') {
        throw malformed();
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private void hole() {
    int close = format.indexOf('}', at);
    if (close < 0) {
      throw malformed();
    }
    String hole = format.substring(at, close);
    at = close + 1;
    int colon = hole.indexOf(':');
    String pattern = colon < 0 ? "" : hole.substring(colon + 1);
    String[] place = (colon < 0 ? hole : hole.substring(0, colon)).split(",", -1);
    if (place.length > 2 || pattern.contains("{")) {
      throw malformed();
    }
    int index = number(place[0]);
    int width = place.length == 2 ? number(place[1]) : 0;
    if (index < 0) {
      throw malformed();
    }
    if (index + 1 >= call.size()) {
      throw call.fail(
          "parameters are not valid: Index (zero based) must be greater than or equal to zero and less than"
              + " the size of the argument list.");
    }
    String text = value(call.value(index + 1), pattern);
    String padding = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
    result.append(width < 0 ? text + padding : padding + text);
    TextForm.refuseLong(call, result.length());
  }

  private String value(JsonNode value, String pattern) {
    if (!value.isNumber() || pattern.isEmpty()) {
      return TextForm.formatted(value);
    }
    try {
      return NumberFormat.format(value, pattern);
    } catch (NumberFormatException e) {
      throw call.fail("parameters are not valid: " + e.getMessage());
    }
  }

  private int number(String text) {
    String digits = text.strip();
    if (!NUMBER.matcher(digits).matches()) {
      throw malformed();
    }
    return Integer.parseInt(digits);
  }

  private RuntimeException malformed() {
    return call.fail("parameters are not valid: Input string was not in a correct format.");
  }
}
