package io.github.apimworkshop.policy.expression.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Custom numeric formats: 0 # . , % ‰ E sections and literals
 * (learn.microsoft.com/dotnet/standard/base-types/custom-numeric-format-strings, read 2026-11).
 */
final class CustomNumberFormat {

  private final String pattern;
  private int integerZeros;
  private int firstZero = -1;
  private int integerPlaces;
  private int fractionPlaces;
  private int fractionZeros;
  private int point = -1;
  private int scale;
  private boolean grouped;
  private int exponentDigits = -1;

  private CustomNumberFormat(String pattern) {
    this.pattern = pattern;
    scan();
  }

  static String format(BigDecimal value, String format) {
    String[] sections = sections(format);
    String section = sections[0];
    BigDecimal number = value;
    boolean sign = value.signum() < 0;
    if (value.signum() < 0 && sections.length > 1 && !sections[1].isEmpty()) {
      section = sections[1];
      sign = false;
    } else if (value.signum() == 0 && sections.length > 2) {
      section = sections[2].isEmpty() ? sections[0] : sections[2];
    }
    CustomNumberFormat custom = new CustomNumberFormat(section);
    BigDecimal rounded = custom.scaled(number.abs());
    boolean vanished = rounded.signum() == 0 && custom.exponentDigits < 0;
    if (vanished && value.signum() != 0 && sections.length > 2) {
      return new CustomNumberFormat(sections[2].isEmpty() ? sections[0] : sections[2])
          .write(BigDecimal.ZERO);
    }
    return (sign && !vanished ? "-" : "") + custom.write(rounded);
  }

  private static String[] sections(String format) {
    java.util.List<String> list = new java.util.ArrayList<>();
    StringBuilder current = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '\\' && i + 1 < format.length()) {
        current.append(c).append(format.charAt(++i));
        continue;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == ';') {
        list.add(current.toString());
        current.setLength(0);
        continue;
      }
      current.append(c);
    }
    list.add(current.toString());
    return list.toArray(new String[0]);
  }

  /** The index after a literal that starts here, or the same index. */
  private int literalEnd(int i) {
    char c = pattern.charAt(i);
    if (c == '\\') {
      return Math.min(pattern.length(), i + 2);
    }
    if (c == '\'' || c == '"') {
      int end = pattern.indexOf(c, i + 1);
      return end < 0 ? pattern.length() : end + 1;
    }
    return i;
  }

  private void scan() {
    int pendingCommas = 0;
    for (int i = 0; i < pattern.length(); i++) {
      int end = literalEnd(i);
      if (end > i) {
        i = end - 1;
        continue;
      }
      char c = pattern.charAt(i);
      if (c == '0' || c == '#') {
        digit(c);
        grouped |= pendingCommas > 0 && point < 0;
        pendingCommas = 0;
      } else if (c == '.' && point < 0) {
        point = i;
        scale += 3 * pendingCommas;
        pendingCommas = 0;
      } else if (c == ',' && point < 0 && integerPlaces > 0) {
        pendingCommas++;
      } else if (c == '%') {
        scale -= 2;
      } else if (c == '\u2030') {
        scale -= 3;
      } else if (exponentAt(i) > 0) {
        exponentDigits = exponentAt(i);
        break;
      }
    }
    scale += 3 * pendingCommas;
  }

  private void digit(char c) {
    if (point >= 0) {
      fractionPlaces++;
      if (c == '0') {
        fractionZeros = fractionPlaces;
      }
      return;
    }
    integerPlaces++;
    if (c == '0' && firstZero < 0) {
      firstZero = integerPlaces;
    }
    integerZeros = firstZero < 0 ? 0 : integerPlaces - firstZero + 1;
  }

  /** The number of zeros of E0, E+0 or E-0 at an index, or 0. */
  private int exponentAt(int i) {
    if (pattern.charAt(i) != 'E' && pattern.charAt(i) != 'e') {
      return 0;
    }
    int at = i + 1;
    if (at < pattern.length() && (pattern.charAt(at) == '+' || pattern.charAt(at) == '-')) {
      at++;
    }
    int zeros = 0;
    while (at + zeros < pattern.length() && pattern.charAt(at + zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  private BigDecimal scaled(BigDecimal number) {
    BigDecimal moved = number.movePointLeft(scale);
    return exponentDigits >= 0 ? moved : moved.setScale(fractionPlaces, RoundingMode.HALF_UP);
  }

  private String write(BigDecimal number) {
    BigDecimal shown = number;
    int exponent = 0;
    if (exponentDigits >= 0 && number.signum() != 0) {
      int digits = Math.max(1, integerPlaces) + fractionPlaces;
      BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
      exponent = rounded.precision() - rounded.scale() - Math.max(1, integerPlaces);
      shown = rounded.movePointLeft(exponent);
    }
    BigDecimal fixed = shown.setScale(fractionPlaces, RoundingMode.HALF_UP);
    String plain = fixed.toPlainString();
    int dot = plain.indexOf('.');
    String integer = dot < 0 ? plain : plain.substring(0, dot);
    String fraction = dot < 0 ? "" : plain.substring(dot + 1);
    integer = integer.equals("0") ? "" : integer;
    integer = "0".repeat(Math.max(0, integerZeros - integer.length())) + integer;
    int kept = fraction.length();
    while (kept > fractionZeros && fraction.charAt(kept - 1) == '0') {
      kept--;
    }
    return fill(integer, fraction.substring(0, kept), exponent);
  }

  private String fill(String integer, String fraction, int exponent) {
    StringBuilder text = new StringBuilder();
    int place = 0;
    int fractionAt = 0;
    boolean inFraction = false;
    int i = 0;
    while (i < pattern.length()) {
      int end = literalEnd(i);
      char c = pattern.charAt(i);
      if (end > i) {
        String literal = pattern.substring(i, end);
        text.append(
            c == '\\'
                ? literal.substring(1)
                : literal.substring(1, Math.max(1, literal.length() - 1)));
        i = end;
        continue;
      }
      if (c == '0' || c == '#') {
        if (!inFraction) {
          place++;
          integerDigits(text, integer, place);
        } else if (fractionAt < fraction.length()) {
          text.append(fraction.charAt(fractionAt++));
        }
      } else if (c == '.' && !inFraction) {
        inFraction = true;
        if (integerPlaces == 0) {
          text.append(grouped ? NumberFormat.grouped(integer) : integer);
        }
        if (!fraction.isEmpty()) {
          text.append('.');
        }
      } else if (exponentDigits >= 0 && exponentAt(i) > 0) {
        i += exponent(text, i, exponent);
        continue;
      } else if (c != ',' && c != '.') {
        text.append(c);
      }
      i++;
    }
    return text.toString();
  }

  /**
   * The digits that stand at the n-th integer placeholder; the first takes all that are too many.
   */
  private void integerDigits(StringBuilder text, String integer, int place) {
    int surplus = integer.length() - integerPlaces;
    int from = place == 1 ? 0 : surplus + place - 1;
    int to = surplus + place;
    for (int d = Math.max(0, from); d < to; d++) {
      text.append(integer.charAt(d));
      int left = integer.length() - d - 1;
      if (grouped && left > 0 && left % 3 == 0) {
        text.append(',');
      }
    }
  }

  private int exponent(StringBuilder text, int i, int exponent) {
    boolean plus = pattern.charAt(i + 1) == '+';
    boolean signed = plus || pattern.charAt(i + 1) == '-';
    text.append(pattern.charAt(i)).append(exponent < 0 ? "-" : plus ? "+" : "");
    text.append(String.format("%0" + exponentDigits + "d", Math.abs(exponent)));
    return 1 + (signed ? 1 : 0) + exponentDigits;
  }
}
