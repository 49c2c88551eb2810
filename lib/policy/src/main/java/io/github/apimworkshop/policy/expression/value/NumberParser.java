package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Parse and TryParse of the numeric types with their usual styles, in the invariant culture. */
public final class NumberParser {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,400}");
  private static final Pattern REAL =
      Pattern.compile("[+-]?(?:[0-9][0-9,]{0,400})?(?:\\.[0-9]{0,400})?(?:[eE][+-]?[0-9]{1,9})?");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9][0-9,]{0,400})?(?:\\.[0-9]{0,400})?[+-]?");

  private NumberParser() {}

  /** The number, with .NET's errors. */
  public static Object parse(String text, NumberKind kind) {
    if (text == null) {
      throw NetException.argumentNull("String");
    }
    Object value = read(text, kind);
    if (value == null) {
      throw NetException.badNumber();
    }
    return kind.integral() ? Numbers.ofBig((BigInteger) value, kind) : value;
  }

  /** The number, or null when the text is none or the value does not fit. */
  public static Object tryParse(String text, NumberKind kind) {
    if (text == null) {
      return null;
    }
    try {
      Object value = read(text, kind);
      return value != null && kind.integral() ? Numbers.ofBig((BigInteger) value, kind) : value;
    } catch (NetException overflow) {
      return null;
    }
  }

  private static Object read(String text, NumberKind kind) {
    String trimmed = trim(text);
    if (kind.integral()) {
      return INTEGER.matcher(trimmed).matches()
          ? new BigInteger(trimmed.startsWith("+") ? trimmed.substring(1) : trimmed)
          : null;
    }
    if (kind == NumberKind.DECIMAL) {
      return decimal(trimmed);
    }
    Double special =
        switch (trimmed) {
          case "NaN" -> (Double) Double.NaN;
          case "Infinity" -> (Double) Double.POSITIVE_INFINITY;
          case "-Infinity" -> (Double) Double.NEGATIVE_INFINITY;
          default -> null;
        };
    if (special == null && (!REAL.matcher(trimmed).matches() || !hasDigit(trimmed))) {
      return null;
    }
    double value = special != null ? special : Double.parseDouble(trimmed.replace(",", ""));
    return kind == NumberKind.FLOAT ? (Object) (float) value : (Object) value;
  }

  private static Object decimal(String trimmed) {
    if (!DECIMAL.matcher(trimmed).matches() || !hasDigit(trimmed)) {
      return null;
    }
    String digits = trimmed.replace(",", "");
    char last = digits.charAt(digits.length() - 1);
    if (last == '-' || last == '+') {
      if (digits.charAt(0) == '-' || digits.charAt(0) == '+') {
        return null;
      }
      digits = last + digits.substring(0, digits.length() - 1);
    }
    return Numbers.decimal(
        new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits));
  }

  private static boolean hasDigit(String text) {
    int mantissa = Math.max(text.indexOf('e'), text.indexOf('E'));
    String head = mantissa < 0 ? text : text.substring(0, mantissa);
    return head.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Without the white space .NET accepts around a number. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == 0)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
  }

  /** bool.Parse, or null. */
  public static Boolean tryBoolean(String text) {
    if (text == null) {
      return null;
    }
    String trimmed = trim(text);
    return trimmed.equalsIgnoreCase("true")
        ? Boolean.TRUE
        : trimmed.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  /** bool.Parse. */
  public static boolean parseBoolean(String text) {
    if (text == null) {
      throw NetException.argumentNull("value");
    }
    Boolean value = tryBoolean(text);
    if (value == null) {
      throw NetException.format("String was not recognized as a valid Boolean.");
    }
    return value;
  }
}
