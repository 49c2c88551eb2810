package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.Locale;

/** Strings as .NET sees them: UTF-16 code units, invariant culture. */
final class StringFunctions {

  private StringFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("string", 1, call -> TextNode.valueOf(TextForm.string(call.value(0))))
        .add("format", 1, Integer.MAX_VALUE, CompositeFormat::call)
        .add("toLower", 1, call -> TextNode.valueOf(call.text(0).toLowerCase(Locale.ROOT)))
        .add("toUpper", 1, call -> TextNode.valueOf(call.text(0).toUpperCase(Locale.ROOT)))
        .add("trim", 1, call -> TextNode.valueOf(trim(call.text(0))))
        .add("replace", 3, StringFunctions::replace)
        .add("substring", 2, 3, StringFunctions::substring)
        .add("padLeft", 2, 3, StringFunctions::padLeft)
        .add("startsWith", 2, call -> BooleanNode.valueOf(matches(call, 0)))
        .add("endsWith", 2, StringFunctions::endsWith)
        .add("indexOf", 2, call -> indexOf(call, true))
        .add("lastIndexOf", 2, call -> indexOf(call, false));
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isWhiteSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isWhiteSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isWhiteSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
  }

  private static JsonNode replace(Arguments call) {
    String old = call.text(1);
    if (old.isEmpty()) {
      throw call.fail("expects its parameter '2' not to be empty");
    }
    String text = call.text(0);
    String replacement = call.text(2);
    long most = (long) text.length() / old.length() * replacement.length();
    if (most > TextForm.MAX_LENGTH) {
      TextForm.refuseLong(call, occurrences(text, old) * replacement.length());
    }
    return TextNode.valueOf(text.replace(old, replacement));
  }

  private static long occurrences(String text, String part) {
    long count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  private static JsonNode substring(Arguments call) {
    String text = call.text(0);
    long start = call.integer(1);
    long length = call.size() == 3 ? call.integer(2) : text.length() - start;
    if (start < 0 || length < 0 || start > text.length() || length > text.length() - start) {
      throw call.fail(
          "parameters are out of range: 'index' and 'length' must refer to a location within the string. The"
              + " 'index' parameter: '"
              + start
              + "', the 'length' parameter: '"
              + length
              + "', the length of the string parameter: '"
              + text.length()
              + "'");
    }
    return TextNode.valueOf(text.substring((int) start, (int) (start + length)));
  }

  private static JsonNode padLeft(Arguments call) {
    JsonNode value = call.value(0);
    String text = value.isIntegralNumber() ? value.asText() : call.text(0);
    int width = call.smallInteger(1);
    String padding = call.size() == 3 ? call.text(2) : " ";
    if (padding.length() != 1 || width < 0 || width > 131_072) {
      throw call.fail("expects a total length from '0' to '131072' and one padding character");
    }
    return TextNode.valueOf(padding.repeat(Math.max(0, width - text.length())) + text);
  }

  private static boolean matches(Arguments call, int offset) {
    String wanted = call.text(1);
    return call.text(0).regionMatches(true, offset, wanted, 0, wanted.length());
  }

  private static JsonNode endsWith(Arguments call) {
    return BooleanNode.valueOf(matches(call, call.text(0).length() - call.text(1).length()));
  }

  private static JsonNode indexOf(Arguments call, boolean first) {
    if (call.value(0) instanceof ArrayNode array) {
      return JsonValues.integer(indexOf(array, call.value(1), first));
    }
    String text = call.text(0);
    String wanted = call.text(1);
    int last = text.length() - wanted.length();
    for (int step = 0; step <= last; step++) {
      int at = first ? step : last - step;
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        return JsonValues.integer(at);
      }
    }
    return JsonValues.integer(-1);
  }

  private static int indexOf(ArrayNode array, JsonNode wanted, boolean first) {
    for (int step = 0; step < array.size(); step++) {
      int at = first ? step : array.size() - 1 - step;
      if (array.get(at).equals(wanted)) {
        return at;
      }
    }
    return -1;
  }
}
