package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.value.DateTimeFormat;
import io.github.apimworkshop.policy.expression.value.DateTimeOffsetValue;
import io.github.apimworkshop.policy.expression.value.DateTimeValue;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.NetUri;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;

/** Tokens to text as JsonTextWriter does it. */
public final class JsonWriter {

  private final boolean indented;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Indentation is two blanks. */
  public JsonWriter(boolean indented) {
    this.indented = indented;
  }

  /** The text of a tree. */
  public String write(JToken token) {
    token(token);
    return text.toString();
  }

  private void token(JToken token) {
    if (token instanceof JObject object) {
      container('{', '}', object.children());
    } else if (token instanceof JArray array) {
      container('[', ']', array.children());
    } else if (token instanceof JProperty property) {
      text.append(quoted(property.name())).append(indented ? ": " : ":");
      token(property.value());
    } else {
      value((JValue) token);
    }
  }

  private void container(char open, char close, List<JToken> children) {
    text.append(open);
    depth++;
    boolean first = true;
    for (JToken child : children) {
      if (!first) {
        text.append(',');
      }
      first = false;
      newLine();
      token(child);
    }
    depth--;
    if (!first) {
      newLine();
    }
    text.append(close);
  }

  private void newLine() {
    if (indented) {
      text.append(NetText.NEW_LINE).append("  ".repeat(depth));
    }
  }

  private void value(JValue token) {
    Object value = token.value();
    if (token.type() == TokenType.UNDEFINED) {
      text.append("undefined");
    } else if (value == null) {
      text.append("null");
    } else if (token.type() == TokenType.RAW) {
      text.append(value);
    } else if (value instanceof Boolean bool) {
      text.append(bool ? "true" : "false");
    } else if (value instanceof Double || value instanceof Float) {
      real(NetText.of(value));
    } else if (value instanceof BigDecimal decimal) {
      String plain = decimal.toPlainString();
      text.append(plain.indexOf('.') < 0 ? plain + ".0" : plain);
    } else if (value instanceof DateTimeValue date) {
      text.append(quoted(DateTimeFormat.format(date, "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK")));
    } else if (value instanceof DateTimeOffsetValue date) {
      text.append(quoted(DateTimeFormat.format(date, "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFzzz")));
    } else if (value instanceof byte[] bytes) {
      text.append(quoted(Base64.getEncoder().encodeToString(bytes)));
    } else if (value instanceof NetUri uri) {
      text.append(quoted(uri.original()));
    } else if (token.type() == TokenType.INTEGER) {
      text.append(value instanceof java.math.BigInteger ? value : NetText.of(value));
    } else {
      text.append(quoted(NetText.of(value)));
    }
  }

  private void real(String number) {
    if (number.endsWith("N") || number.endsWith("y")) {
      text.append('"').append(number).append('"');
    } else {
      text.append(number.indexOf('.') < 0 && number.indexOf('E') < 0 ? number + ".0" : number);
    }
  }

  /** A string with its quotes. */
  public static String quoted(String value) {
    StringBuilder text = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int simple = "\"\\\n\r\t\b\f".indexOf(c);
      if (simple >= 0) {
        text.append('\\').append("\"\\nrtbf".charAt(simple));
      } else if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
