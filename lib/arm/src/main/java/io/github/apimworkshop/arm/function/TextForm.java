package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.expression.Arguments;
import java.math.BigDecimal;

/** The text of a value as .NET and its JSON writer give it. */
final class TextForm {

  /** No text grows longer: the size of a whole template. */
  static final int MAX_LENGTH = 4 * 1024 * 1024;

  private TextForm() {}

  /** Refuses a length before the text is made. */
  static void refuseLong(Arguments call, long length) {
    if (length > MAX_LENGTH) {
      throw call.fail("would give a text of more than '" + MAX_LENGTH + "' characters");
    }
  }

  /** As {@code string()} does: compact JSON for arrays and objects. */
  static String string(JsonNode value) {
    return value.isContainerNode() ? value.toString() : scalar(value);
  }

  /** As {@code format()} does: JSON with single quotes for arrays and objects. */
  static String formatted(JsonNode value) {
    if (!value.isContainerNode()) {
      return scalar(value);
    }
    var text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static String scalar(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> value.textValue();
      case BOOLEAN -> value.booleanValue() ? "True" : "False";
      case NUMBER -> value.isIntegralNumber() ? value.asText() : floating(value.doubleValue());
      default -> "";
    };
  }

  /** The shortest text that reads back the same; an exponent from 1E+15 up and below 1E-04. */
  static String floating(double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (decimal.signum() == 0) {
      return "0";
    }
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent > -5 && exponent < 15) {
      return decimal.toPlainString();
    }
    String digits = decimal.unscaledValue().abs().toString();
    return (decimal.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "E-" : "E+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  private static void write(JsonNode value, StringBuilder text) {
    if (value.isObject()) {
      text.append('{');
      String separator = "";
      for (var member : value.properties()) {
        text.append(separator);
        quote(member.getKey(), text);
        text.append(':');
        write(member.getValue(), text);
        separator = ",";
      }
      text.append('}');
    } else if (value.isArray()) {
      text.append('[');
      String separator = "";
      for (JsonNode element : value) {
        text.append(separator);
        write(element, text);
        separator = ",";
      }
      text.append(']');
    } else if (value.isTextual()) {
      quote(value.textValue(), text);
    } else {
      text.append(value);
    }
  }

  private static void quote(String value, StringBuilder text) {
    text.append('\'');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\'' -> text.append("\\'");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
    text.append('\'');
  }
}
