package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.util.UUID;

/** ToString with a format, and composite formatting as string.Format does it. */
public final class Formats {

  private static final int MAX_WIDTH = 1_000_000;

  private Formats() {}

  /** The text of a value in a format; types without formats ignore it, null is empty. */
  public static String format(Object value, String format) {
    if (format == null || format.isEmpty() || value == null) {
      return NetText.of(value);
    } else if (NumberKind.of(value) != null) {
      return NumberFormat.format(value, format);
    } else if (value instanceof DateTimeValue date) {
      return DateTimeFormat.format(date, format);
    } else if (value instanceof DateTimeOffsetValue date) {
      return DateTimeFormat.format(date, format);
    } else if (value instanceof TimeSpanValue span) {
      return TimeSpanFormat.format(span, format);
    } else if (value instanceof UUID guid) {
      return guid(guid, format);
    } else if (value instanceof EnumValue constant) {
      return enumeration(constant, format);
    }
    return NetText.of(value);
  }

  private static String enumeration(EnumValue constant, String format) {
    return switch (format) {
      case "D", "d" -> Integer.toString(constant.value());
      case "X", "x" -> String.format("%08X", constant.value());
      default -> constant.name();
    };
  }

  /** A Guid in format N, D, B, P or X. */
  public static String guid(UUID guid, String format) {
    String dashed = guid.toString();
    return switch (format) {
      case "D", "d" -> dashed;
      case "N", "n" -> dashed.replace("-", "");
      case "B", "b" -> "{" + dashed + "}";
      case "P", "p" -> "(" + dashed + ")";
      default ->
          throw NetException.format(
              "Format String can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".");
    };
  }

  /** Padded to a width: left when negative. */
  public static String aligned(String text, int width) {
    int missing = Math.min(MAX_WIDTH, Math.abs(width)) - text.length();
    if (missing <= 0) {
      return text;
    }
    return width > 0 ? " ".repeat(missing) + text : text + " ".repeat(missing);
  }

  /** string.Format. */
  public static String composite(String format, Object[] arguments) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      boolean doubled = i + 1 < format.length() && format.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        text.append(c);
        i += 2;
      } else if (c == '{') {
        int close = format.indexOf('}', i);
        if (close < 0) {
          throw badFormat();
        }
        text.append(item(format.substring(i + 1, close), arguments));
        i = close + 1;
      } else if (c == '}') {
        throw badFormat();
      } else {
        text.append(c);
        i++;
      }
    }
    return text.toString();
  }

  private static String item(String item, Object[] arguments) {
    int colon = item.indexOf(':');
    String head = colon < 0 ? item : item.substring(0, colon);
    String format = colon < 0 ? null : item.substring(colon + 1);
    int comma = head.indexOf(',');
    String number = (comma < 0 ? head : head.substring(0, comma)).stripTrailing();
    if (number.isEmpty()
        || number.length() > 6
        || !number.chars().allMatch(d -> d >= '0' && d <= '9')) {
      throw badFormat();
    }
    int index = Integer.parseInt(number);
    if (index >= arguments.length) {
      throw NetException.format(
          "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
    }
    int width = 0;
    if (comma >= 0) {
      try {
        width = Integer.parseInt(head.substring(comma + 1).strip());
      } catch (NumberFormatException e) {
        throw badFormat();
      }
    }
    return aligned(format(arguments[index], format), width);
  }

  private static NetException badFormat() {
    return NetException.format("Input string was not in a correct format.");
  }
}
