package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * .NET numeric format strings, invariant culture
 * (learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings, read 2026-11).
 */
final class NumberFormat {
  private static final DecimalFormatSymbols INVARIANT =
      DecimalFormatSymbols.getInstance(Locale.ROOT);

  private NumberFormat() {}

  /**
   * @throws NumberFormatException with the .NET message when the format is not valid for the number
   */
  static String format(JsonNode value, String pattern) {
    return pattern.matches("[A-Za-z]\\d{0,3}")
        ? standard(value, pattern.charAt(0), pattern.substring(1))
        : custom(value.decimalValue(), pattern);
  }

  private static String standard(JsonNode value, char specifier, String precision) {
    BigDecimal number = value.decimalValue();
    int digits = precision.isEmpty() ? -1 : Integer.parseInt(precision);
    int decimals = digits < 0 ? 2 : digits;
    return switch (Character.toUpperCase(specifier)) {
      case 'D' -> sign(number) + zeroPadded(integer(value).abs().toString(), digits);
      case 'X' -> {
        String hex = Long.toHexString(integer(value).longValue());
        String cased = specifier == 'X' ? hex.toUpperCase(Locale.ROOT) : hex;
        if (number.signum() < 0 && number.longValue() == number.intValue()) {
          cased = cased.substring(8);
        }
        yield zeroPadded(cased, digits);
      }
      case 'N' -> fixed(number, decimals, true);
      case 'F' -> fixed(number, decimals, false);
      case 'P' -> fixed(number.movePointRight(2), decimals, true) + " %";
      case 'C' -> {
        String amount = "\u00A4" + fixed(number.abs(), decimals, true);
        yield number.signum() < 0 ? "(" + amount + ")" : amount;
      }
      case 'E' -> scientific(number, specifier, digits < 0 ? 6 : digits);
      case 'G', 'R' ->
          value.isIntegralNumber() ? value.asText() : TextForm.floating(value.doubleValue());
      default -> throw invalid();
    };
  }

  private static BigDecimal integer(JsonNode value) {
    if (!value.isIntegralNumber()) {
      throw invalid();
    }
    return value.decimalValue();
  }

  private static NumberFormatException invalid() {
    return new NumberFormatException("Format specifier was invalid.");
  }

  private static String sign(BigDecimal number) {
    return number.signum() < 0 ? "-" : "";
  }

  private static String zeroPadded(String digits, int width) {
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static String fixed(BigDecimal number, int decimals, boolean grouped) {
    var format = new DecimalFormat(grouped ? "#,##0" : "0", INVARIANT);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(number.abs());
    boolean zero = number.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
    return (zero ? "" : sign(number)) + text;
  }

  private static String scientific(BigDecimal number, char specifier, int digits) {
    var format =
        new DecimalFormat("0" + (digits > 0 ? "." + "0".repeat(digits) : "") + "E000", INVARIANT);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(number);
    String signed = text.contains("E-") ? text : text.replace("E", "E+");
    return specifier == 'e' ? signed.replace('E', 'e') : signed;
  }

  /** Digits, grouping, point and literal text around them; sections and scaling are refused. */
  private static String custom(BigDecimal number, String pattern) {
    int from = firstPlaceholder(pattern);
    int to = lastPlaceholder(pattern);
    if (from < 0) {
      return sign(number) + pattern;
    }
    String digits = pattern.substring(from, to + 1);
    String around = pattern.substring(0, from) + pattern.substring(to + 1);
    if (!digits.matches("[#0,]*(\\.[0#]*)?") || around.matches(".*[;%\u2030\\\\'\"].*")) {
      throw new NumberFormatException("The custom format '" + pattern + "' is not supported.");
    }
    String whole = digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits;
    String fraction = digits.contains(".") ? digits.substring(digits.indexOf('.') + 1) : "";
    BigDecimal rounded = number.abs().setScale(fraction.length(), RoundingMode.HALF_UP);
    var format = new DecimalFormat("0", INVARIANT);
    format.setMinimumIntegerDigits(mandatory(whole));
    format.setMinimumFractionDigits(fraction.lastIndexOf('0') + 1);
    format.setMaximumFractionDigits(fraction.length());
    format.setGroupingUsed(whole.contains(","));
    format.setGroupingSize(3);
    String minus = rounded.signum() == 0 ? "" : sign(number);
    String text = rounded.signum() == 0 && !digits.contains("0") ? "" : format.format(rounded);
    return minus + pattern.substring(0, from) + text + pattern.substring(to + 1);
  }

  private static int mandatory(String whole) {
    int first = whole.indexOf('0');
    return first < 0 ? 0 : whole.substring(first).replace(",", "").length();
  }

  private static int firstPlaceholder(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '0' || pattern.charAt(i) == '#') {
        return i;
      }
    }
    return -1;
  }

  private static int lastPlaceholder(String pattern) {
    return Math.max(pattern.lastIndexOf('0'), pattern.lastIndexOf('#'));
  }
}
