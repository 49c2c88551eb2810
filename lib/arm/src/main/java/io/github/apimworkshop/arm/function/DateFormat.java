package io.github.apimworkshop.arm.function;

import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * .NET date format strings, invariant culture, for times in UTC
 * (learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings, read
 * 2026-11).
 */
final class DateFormat {
  private final OffsetDateTime value;
  private final String format;
  private final StringBuilder result = new StringBuilder();

  private DateFormat(OffsetDateTime value, String format) {
    this.value = value;
    this.format = format;
  }

  /**
   * @throws IllegalArgumentException with the .NET message when the format is not valid
   */
  static String format(OffsetDateTime value, String format) {
    return new DateFormat(value, format.length() == 1 ? standard(format.charAt(0)) : format).run();
  }

  private static String standard(char specifier) {
    return switch (specifier) {
      case 'd' -> "MM/dd/yyyy";
      case 'D' -> "dddd, dd MMMM yyyy";
      case 'f' -> "dddd, dd MMMM yyyy HH:mm";
      case 'F', 'U' -> "dddd, dd MMMM yyyy HH:mm:ss";
      case 'g' -> "MM/dd/yyyy HH:mm";
      case 'G' -> "MM/dd/yyyy HH:mm:ss";
      case 'm', 'M' -> "MMMM dd";
      case 'o', 'O' -> "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
      case 'r', 'R' -> "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
      case 's' -> "yyyy-MM-dd'T'HH:mm:ss";
      case 't' -> "HH:mm";
      case 'T' -> "HH:mm:ss";
      case 'u' -> "yyyy-MM-dd HH:mm:ss'Z'";
      case 'y', 'Y' -> "yyyy MMMM";
      default -> throw new IllegalArgumentException("Input string was not in a correct format.");
    };
  }

  private String run() {
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at);
      if (c == '\'' || c == '"') {
        int close = format.indexOf(c, at + 1);
        if (close < 0) {
          throw new IllegalArgumentException("Input string was not in a correct format.");
        }
        result.append(format, at + 1, close);
        at = close + 1;
      } else if (c == '\\' && at + 1 < format.length()) {
        result.append(format.charAt(at + 1));
        at += 2;
      } else if (c == '%') {
        at++;
      } else {
        int end = at;
        while (end < format.length() && format.charAt(end) == c) {
          end++;
        }
        field(c, end - at);
        at = end;
      }
    }
    return result.toString();
  }

  private void field(char c, int count) {
    switch (c) {
      case 'y' -> year(count);
      case 'M' -> month(count);
      case 'd' -> day(count);
      case 'H' -> number(value.getHour(), count);
      case 'h' -> number((value.getHour() + 11) % 12 + 1, count);
      case 'm' -> number(value.getMinute(), count);
      case 's' -> number(value.getSecond(), count);
      case 'f', 'F' -> fraction(c, count);
      case 't' -> result.append(value.getHour() < 12 ? "AM" : "PM", 0, Math.min(count, 2));
      case 'z' -> result.append(count == 1 ? "+0" : count == 2 ? "+00" : "+00:00");
      case 'K' -> result.append("Z".repeat(count));
      case 'g' -> result.append("A.D.");
      default -> result.append(String.valueOf(c).repeat(count));
    }
  }

  private void number(int number, int digits) {
    result.append(number < 10 && digits > 1 ? "0" : "").append(number);
  }

  private void year(int count) {
    if (count <= 2) {
      number(value.getYear() % 100, count);
    } else {
      result.append(String.format(Locale.ROOT, "%0" + count + "d", value.getYear()));
    }
  }

  private void month(int count) {
    if (count <= 2) {
      number(value.getMonthValue(), count);
    } else {
      TextStyle style = count == 3 ? TextStyle.SHORT : TextStyle.FULL;
      result.append(value.getMonth().getDisplayName(style, Locale.ENGLISH));
    }
  }

  private void day(int count) {
    if (count <= 2) {
      number(value.getDayOfMonth(), count);
    } else {
      TextStyle style = count == 3 ? TextStyle.SHORT : TextStyle.FULL;
      result.append(value.getDayOfWeek().getDisplayName(style, Locale.ENGLISH));
    }
  }

  private void fraction(char c, int count) {
    if (count > 7) {
      throw new IllegalArgumentException("Input string was not in a correct format.");
    }
    String digits = String.format(Locale.ROOT, "%09d", value.getNano()).substring(0, count);
    if (c == 'f') {
      result.append(digits);
      return;
    }
    String shortened = digits.replaceAll("0+$", "");
    if (shortened.isEmpty() && result.length() > 0 && result.charAt(result.length() - 1) == '.') {
      result.setLength(result.length() - 1);
    }
    result.append(shortened);
  }
}
