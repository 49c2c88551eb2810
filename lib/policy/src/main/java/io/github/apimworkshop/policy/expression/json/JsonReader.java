package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.DateTimeParser;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * Text to tokens as JsonTextReader does it: single quotes, comments and bare names are accepted.
 */
public final class JsonReader {

  private static final int MAX_DEPTH = 128;

  private final String text;
  private final boolean dates;
  private int at;
  private final JsonPathTracker path = new JsonPathTracker();
  private int depth;

  private JsonReader(String text, boolean dates) {
    this.text = text;
    this.dates = dates;
  }

  /** Reads one value of any kind; {@code kind} names the expected class for messages. */
  public static JToken read(String text, String kind) {
    return read(text, kind, true);
  }

  /** Reads one value; strings that look like dates stay strings when {@code dates} is false. */
  public static JToken read(String text, String kind, boolean dates) {
    if (text == null) {
      throw NetException.argumentNull("s");
    }
    JsonReader reader = new JsonReader(text.startsWith("\uFEFF") ? text.substring(1) : text, dates);
    reader.blanks();
    if (reader.atEnd()) {
      throw reader.plainError(
          "Error reading " + kind + " from JsonReader. Path '', line 0, position 0.");
    }
    reader.checkKind(kind);
    JToken token = reader.value();
    reader.blanks();
    if (!reader.atEnd()) {
      throw reader.error(
          "Additional text encountered after finished reading JSON content: "
              + reader.text.charAt(reader.at)
              + ".");
    }
    return token;
  }

  private void checkKind(String kind) {
    char c = text.charAt(at);
    String found = c == '{' ? "StartObject" : c == '[' ? "StartArray" : null;
    boolean wrongObject = kind.equals("JObject") && c != '{';
    boolean wrongArray = kind.equals("JArray") && c != '[';
    if (wrongObject || wrongArray) {
      if (found == null) {
        JValue value = (JValue) value();
        found = value.type().clrName();
      } else {
        at++;
      }
      throw error(
          "Error reading "
              + kind
              + " from JsonReader. Current JsonReader item is not an "
              + (wrongObject ? "object" : "array")
              + ": "
              + found
              + ".");
    }
  }

  private JToken value() {
    blanks();
    if (atEnd()) {
      throw error("Unexpected end when reading JSON.");
    }
    char c = text.charAt(at);
    switch (c) {
      case '{' -> {
        return object();
      }
      case '[' -> {
        return array();
      }
      case '"', '\'' -> {
        return string(quoted());
      }
      default -> {
        if (c == '-' || c == '.' || (c >= '0' && c <= '9')) {
          return number();
        }
        return word(c);
      }
    }
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw error("The reader's MaxDepth of " + MAX_DEPTH + " has been exceeded.");
    }
  }

  private JObject object() {
    enter();
    JObject object = new JObject();
    at++;
    path.push();
    while (true) {
      blanks();
      char c = require("JObject");
      if (c == '}') {
        at++;
        break;
      }
      String name = name(c);
      blanks();
      if (require("JObject") != ':') {
        throw error(
            "Invalid character after parsing property name. Expected ':' but got: "
                + text.charAt(at)
                + ".");
      }
      path.name(name);
      at++;
      blanks();
      require("JObject");
      object.set(name, value());
      blanks();
      if (!separator('}', "JObject")) {
        break;
      }
    }
    path.pop();
    depth--;
    return object;
  }

  private JArray array() {
    enter();
    JArray array = new JArray();
    at++;
    path.push();
    while (true) {
      blanks();
      path.index(array.count());
      if (require("JArray") == ']') {
        at++;
        break;
      }
      array.append(value());
      blanks();
      if (!separator(']', "JArray")) {
        break;
      }
    }
    path.pop();
    depth--;
    return array;
  }

  /** True after a comma, false after the closing bracket. */
  private boolean separator(char close, String kind) {
    char c = require(kind);
    if (c == ',' || c == close) {
      at++;
      return c == ',';
    }
    throw error("After parsing a value an unexpected character was encountered: " + c + ".");
  }

  private char require(String kind) {
    if (atEnd()) {
      throw error("Unexpected end of content while loading " + kind + ".");
    }
    return text.charAt(at);
  }

  private String name(char first) {
    if (first == '"' || first == '\'') {
      return quoted();
    }
    int start = at;
    while (!atEnd()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw error("Invalid property identifier character: " + first + ".");
    }
    return text.substring(start, at);
  }

  private JValue string(String value) {
    if (dates) {
      Object date = DateTimeParser.parseJson(value);
      if (date != null) {
        return JValue.of(date);
      }
    }
    return JValue.of(value);
  }

  private String quoted() {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (!atEnd()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return value.toString();
      }
      if (c == '\\') {
        escape(value);
      } else {
        value.append(c);
      }
    }
    throw error("Unterminated string. Expected delimiter: " + quote + ".");
  }

  private void escape(StringBuilder value) {
    if (atEnd()) {
      throw error("Unterminated string. Expected delimiter: \".");
    }
    char c = text.charAt(at++);
    int simple = "bfnrt\"'/\\".indexOf(c);
    if (simple >= 0) {
      value.append("\b\f\n\r\t\"'/\\".charAt(simple));
    } else if (c == 'u' && at + 4 <= text.length()) {
      try {
        value.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        at += 4;
      } catch (NumberFormatException e) {
        throw error(
            "Could not parse unicode escape sequence. '"
                + text.substring(at, at + 4)
                + "' is not valid.");
      }
    } else {
      throw error("Bad JSON escape sequence: \\" + c + ".");
    }
  }

  private JValue number() {
    int start = at;
    while (!atEnd() && "+-.0123456789eExXabcdefABCDEF".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (number.equals("-") && text.startsWith("Infinity", at)) {
      at += 8;
      return JValue.of(Double.NEGATIVE_INFINITY);
    }
    try {
      if (number.toLowerCase(Locale.ROOT).startsWith("0x")) {
        return JValue.of(Long.parseLong(number.substring(2), 16));
      }
      if (number.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
        BigInteger integer = new BigInteger(number);
        return JValue.of(integer.bitLength() < 64 ? (Object) integer.longValue() : integer);
      }
      return JValue.of(Double.valueOf(number));
    } catch (NumberFormatException e) {
      throw error("Input string '" + number + "' is not a valid number.");
    }
  }

  private JValue word(char first) {
    int start = at;
    while (!atEnd() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return switch (text.substring(start, at)) {
      case "true" -> JValue.of(true);
      case "false" -> JValue.of(false);
      case "null" -> JValue.ofNull();
      case "undefined" -> JValue.undefined();
      case "NaN" -> JValue.of(Double.NaN);
      case "Infinity" -> JValue.of(Double.POSITIVE_INFINITY);
      default -> throw noWord(start, first);
    };
  }

  private NetException noWord(int start, char first) {
    at = start;
    String rest = text.substring(start);
    for (String word : List.of("true", "false", "null")) {
      boolean meant =
          first == 'n' ? rest.startsWith("nu") && word.equals("null") : word.charAt(0) == first;
      if (meant) {
        while (at - start < word.length()
            && !atEnd()
            && text.charAt(at) == word.charAt(at - start)) {
          at++;
        }
        return error("Error parsing " + (first == 'n' ? "null" : "boolean") + " value.");
      }
    }
    return error("Unexpected character encountered while parsing value: " + first + ".");
  }

  private void blanks() {
    while (!atEnd()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private NetException error(String message) {
    int line = at == 0 ? 0 : 1;
    int lineStart = 0;
    int limit = Math.min(at, text.length());
    for (int i = 0; i < limit; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return plainError(
        message + " Path '" + path + "', line " + line + ", position " + (limit - lineStart) + ".");
  }

  private NetException plainError(String message) {
    return new NetException("Newtonsoft.Json.JsonReaderException", message);
  }
}
