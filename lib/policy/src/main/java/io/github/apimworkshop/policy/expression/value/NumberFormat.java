package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Numbers to text in the invariant culture: standard formats here, custom ones in {@link
 * CustomNumberFormat}
 * (learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings, read 2026-11).
 */
public final class NumberFormat {

  private NumberFormat() {}

  /** The text of a number in a format that is not empty. */
  public static String format(Object value, String format) {
    char kind = format.charAt(0);
    boolean standard =
        Character.isLetter(kind)
            && format.length() <= 3
            && format.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!standard) {
      return isSpecial(value) ? NetText.of(value) : CustomNumberFormat.format(exact(value), format);
    }
    int precision = format.length() == 1 ? -1 : Integer.parseInt(format.substring(1));
    if (isSpecial(value)) {
      return NetText.of(value);
    }
    switch (Character.toUpperCase(kind)) {
      case 'D' -> {
        return decimal(value, precision);
      }
      case 'X' -> {
        return hexadecimal(value, kind, precision);
      }
      case 'F' -> {
        return signed(value, fixed(value, precision < 0 ? 2 : precision));
      }
      case 'N' -> {
        return signed(value, grouped(fixed(value, precision < 0 ? 2 : precision)));
      }
      case 'P' -> {
        return percent(value, precision < 0 ? 2 : precision);
      }
      case 'C' -> {
        return currency(value, precision < 0 ? 2 : precision);
      }
      case 'E' -> {
        return exponential(value, kind, precision < 0 ? 6 : precision);
      }
      case 'G' -> {
        return general(value, kind, precision);
      }
      case 'R' -> {
        if (value instanceof Double || value instanceof Float) {
          return NetText.of(value);
        }
        throw invalid();
      }
      default -> throw invalid();
    }
  }

  private static NetException invalid() {
    return NetException.format("Format specifier was invalid.");
  }

  private static boolean isSpecial(Object value) {
    return (value instanceof Double || value instanceof Float)
        && !Double.isFinite(Numbers.toDouble(value));
  }

  private static boolean isReal(Object value) {
    return value instanceof Double || value instanceof Float || value instanceof BigDecimal;
  }

  /** The exact decimal value of a number. */
  static BigDecimal exact(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    return value instanceof Double || value instanceof Float
        ? new BigDecimal(Numbers.toDouble(value))
        : new BigDecimal(Numbers.toBig(value));
  }

  /** Rounded away from zero, without sign. */
  static String fixed(Object value, int digits) {
    return exact(value).abs().setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private static String signed(Object value, String magnitude) {
    boolean zero = magnitude.chars().noneMatch(c -> c >= '1' && c <= '9');
    return exact(value).signum() < 0 && !zero ? "-" + magnitude : magnitude;
  }

  static String grouped(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(digits);
    for (int i = end - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  private static String decimal(Object value, int precision) {
    if (isReal(value)) {
      throw invalid();
    }
    BigInteger number = Numbers.toBig(value);
    String digits = number.abs().toString();
    return (number.signum() < 0 ? "-" : "")
        + "0".repeat(Math.max(0, precision - digits.length()))
        + digits;
  }

  private static String hexadecimal(Object value, char kind, int precision) {
    if (isReal(value)) {
      throw invalid();
    }
    int bits = NumberKind.of(value).bits();
    long mask = bits == 64 ? -1L : (1L << bits) - 1;
    String digits = Long.toHexString(Numbers.toLong(value) & mask);
    String padded = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    return kind == 'X' ? padded.toUpperCase(java.util.Locale.ROOT) : padded;
  }

  private static String percent(Object value, int digits) {
    BigDecimal hundred = exact(value).multiply(BigDecimal.valueOf(100));
    return signed(value, grouped(fixed(hundred, digits))) + " %";
  }

  private static String currency(Object value, int digits) {
    String magnitude = "\u00a4" + grouped(fixed(value, digits));
    return exact(value).signum() < 0 ? "(" + magnitude + ")" : magnitude;
  }

  private static String exponential(Object value, char kind, int digits) {
    BigDecimal number = exact(value);
    if (number.signum() == 0) {
      return "0" + (digits > 0 ? "." + "0".repeat(digits) : "") + kind + "+000";
    }
    BigDecimal rounded =
        number.abs().round(new java.math.MathContext(digits + 1, RoundingMode.HALF_UP));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String all = rounded.unscaledValue().toString();
    String padded = all + "0".repeat(Math.max(0, digits + 1 - all.length()));
    return (number.signum() < 0 ? "-" : "")
        + padded.charAt(0)
        + (digits > 0 ? "." + padded.substring(1, digits + 1) : "")
        + kind
        + (exponent < 0 ? "-" : "+")
        + String.format("%03d", Math.abs(exponent));
  }

  private static String general(Object value, char kind, int precision) {
    if (precision <= 0) {
      String text = NetText.of(value);
      return kind == 'g' ? text.replace('E', 'e') : text;
    }
    BigDecimal rounded =
        exact(value).round(new java.math.MathContext(precision, RoundingMode.HALF_UP));
    String text = NetText.scientific(rounded, precision);
    return kind == 'g' ? text.replace('E', 'e') : text;
  }
}
