package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.math.BigDecimal;
import java.math.MathContext;

/** ToString in the invariant culture. */
public final class NetText {

  /** Environment.NewLine of the gateway, which runs on Windows. */
  public static final String NEW_LINE = "\r\n";

  private NetText() {}

  /** The text of a value; null is empty, as in string concatenation. */
  public static String of(Object value) {
    if (value instanceof String text) {
      return text;
    } else if (value == null) {
      return "";
    } else if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    } else if (value instanceof Double real) {
      return ofDouble(real);
    } else if (value instanceof Float real) {
      return ofFloat(real);
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof byte[]) {
      return "System.Byte[]";
    } else if (value instanceof NetException exception) {
      return exception.type() + ": " + exception.getMessage();
    } else if (value instanceof NetValue
        || value instanceof Number
        || value instanceof Character
        || value instanceof Unsigned
        || value instanceof java.util.UUID) {
      return value.toString();
    }
    String shown = HostValues.text(value);
    return shown == null ? RuntimeTypes.of(value).clrName() : shown;
  }

  /** The shortest text that reads back as the same double. */
  public static String ofDouble(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return special(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
    }
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return shortest(rounded, 15);
      }
    }
    return shortest(new BigDecimal(value).round(new MathContext(17)), 15);
  }

  /** The shortest text that reads back as the same float. */
  public static String ofFloat(float value) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    for (int digits = 6; digits < 9; digits++) {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
      if (rounded.floatValue() == value) {
        return shortest(rounded, 7);
      }
    }
    return shortest(new BigDecimal(value).round(new MathContext(9)), 7);
  }

  /** NaN and the infinities in the invariant culture. */
  public static String special(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  }

  /** An integer whose digits are all needed has no exponent. */
  private static String shortest(BigDecimal number, int precision) {
    return scientific(number, Math.max(precision, number.stripTrailingZeros().precision()));
  }

  /**
   * Digits, with an exponent when the number is very small or has more digits than {@code
   * precision}.
   */
  static String scientific(BigDecimal number, int precision) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal value = number.stripTrailingZeros();
    int exponent = value.precision() - value.scale() - 1;
    if (exponent > -5 && exponent < precision) {
      return value.toPlainString();
    }
    String digits = value.unscaledValue().abs().toString();
    return (value.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "E"
        + (exponent < 0 ? "-" : "+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
