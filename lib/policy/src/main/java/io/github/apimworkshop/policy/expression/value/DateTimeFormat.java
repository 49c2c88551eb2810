package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates to text in the invariant culture: standard and custom formats
 * (learn.microsoft.com/dotnet/standard/base-types/standard-date-and-time-format-strings, read
 * 2026-11).
 */
public final class DateTimeFormat {

  private static final String ROUND_TRIP = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";

  private final LocalDateTime time;
  private final DateTimeValue.Kind kind;
  private final Integer offset;
  private final StringBuilder text = new StringBuilder();

  private DateTimeFormat(LocalDateTime time, DateTimeValue.Kind kind, Integer offset) {
    this.time = time;
    this.kind = kind;
    this.offset = offset;
  }

  /** Formats a DateTime; a null or empty format is "G". */
  public static String format(DateTimeValue value, String format) {
    String pattern = pattern(format == null || format.isEmpty() ? "G" : format, false);
    return new DateTimeFormat(value.local(), value.kind(), null).custom(pattern);
  }

  /** Formats a DateTimeOffset; a null or empty format shows the offset too. */
  public static String format(DateTimeOffsetValue value, String format) {
    boolean general = format == null || format.isEmpty();
    boolean utc = !general && format.length() == 1 && "rRu".contains(format);
    DateTimeOffsetValue shown = utc ? value.at(0) : value;
    String pattern = general ? "MM/dd/yyyy HH:mm:ss zzz" : pattern(format, true);
    return new DateTimeFormat(
            shown.clock().local(), DateTimeValue.Kind.UNSPECIFIED, shown.offsetMinutes())
        .custom(pattern);
  }

  private static String pattern(String format, boolean withOffset) {
    if (format.length() != 1) {
      return format;
    }
    switch (format.charAt(0)) {
      case 'd' -> {
        return "MM/dd/yyyy";
      }
      case 'D' -> {
        return "dddd, dd MMMM yyyy";
      }
      case 'f' -> {
        return "dddd, dd MMMM yyyy HH:mm";
      }
      case 'F' -> {
        return "dddd, dd MMMM yyyy HH:mm:ss";
      }
      case 'g' -> {
        return "MM/dd/yyyy HH:mm";
      }
      case 'G' -> {
        return "MM/dd/yyyy HH:mm:ss";
      }
      case 'm', 'M' -> {
        return "MMMM dd";
      }
      case 'o', 'O' -> {
        return withOffset ? ROUND_TRIP.replace("K", "zzz") : ROUND_TRIP;
      }
      case 'r', 'R' -> {
        return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
      }
      case 's' -> {
        return "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
      }
      case 't' -> {
        return "HH:mm";
      }
      case 'T' -> {
        return "HH:mm:ss";
      }
      case 'u' -> {
        return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
      }
      case 'U' -> {
        if (withOffset) {
          throw invalid();
        }
        return "dddd, dd MMMM yyyy HH:mm:ss";
      }
      case 'y', 'Y' -> {
        return "yyyy MMMM";
      }
      default -> throw invalid();
    }
  }

  private static NetException invalid() {
    return NetException.format("Input string was not in a correct format.");
  }

  /** How often the character at an index repeats. */
  static int run(String format, int start) {
    int end = start;
    while (end < format.length() && format.charAt(end) == format.charAt(start)) {
      end++;
    }
    return end - start;
  }

  /** The one specifier that stands after a percent sign. */
  static String afterPercent(String format, int percent) {
    if (percent + 1 == format.length() || format.charAt(percent + 1) == '%') {
      throw invalid();
    }
    return format.substring(percent + 1, percent + 2);
  }

  private String custom(String format) {
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      int run = run(format, i);
      if (c == '\\') {
        if (i + 1 == format.length()) {
          throw invalid();
        }
        text.append(format.charAt(i + 1));
        run = 2;
      } else if (c == '\'' || c == '"') {
        int end = format.indexOf(c, i + 1);
        if (end < 0) {
          throw invalid();
        }
        text.append(format, i + 1, end);
        run = end + 1 - i;
      } else if (c == '%') {
        custom(afterPercent(format, i));
        run = 2;
      } else if (!field(c, run)) {
        text.append(String.valueOf(c).repeat(run));
      }
      i += run;
    }
    return text.toString();
  }

  private boolean field(char c, int run) {
    switch (c) {
      case 'y' -> year(run);
      case 'M' -> month(run);
      case 'd' -> day(run);
      case 'H' -> pad(time.getHour(), Math.min(run, 2));
      case 'h' -> pad((time.getHour() + 11) % 12 + 1, Math.min(run, 2));
      case 'm' -> pad(time.getMinute(), Math.min(run, 2));
      case 's' -> pad(time.getSecond(), Math.min(run, 2));
      case 'f', 'F' -> fraction(run, c == 'F');
      case 't' ->
          text.append(
              run == 1 ? (time.getHour() < 12 ? "A" : "P") : (time.getHour() < 12 ? "AM" : "PM"));
      case 'g' -> text.append("A.D.");
      case 'K' -> kind();
      case 'z' -> offset(run);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void year(int run) {
    if (run <= 2) {
      pad(time.getYear() % 100, run);
    } else {
      pad(time.getYear(), run);
    }
  }

  private void month(int run) {
    if (run <= 2) {
      pad(time.getMonthValue(), run);
    } else {
      text.append(
          time.getMonth()
              .getDisplayName(run == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
    }
  }

  private void day(int run) {
    if (run <= 2) {
      pad(time.getDayOfMonth(), run);
    } else {
      text.append(
          time.getDayOfWeek()
              .getDisplayName(run == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
    }
  }

  private void fraction(int run, boolean trim) {
    if (run > 7) {
      throw invalid();
    }
    String digits =
        String.format("%07d", time.get(ChronoField.NANO_OF_SECOND) / 100).substring(0, run);
    String shown = trim ? digits.replaceAll("0+$", "") : digits;
    if (shown.isEmpty() && text.length() > 0 && text.charAt(text.length() - 1) == '.') {
      text.setLength(text.length() - 1);
    }
    text.append(shown);
  }

  private void kind() {
    if (offset != null) {
      offset(3);
    } else if (kind == DateTimeValue.Kind.UTC) {
      text.append('Z');
    } else if (kind == DateTimeValue.Kind.LOCAL) {
      offset(3);
    }
  }

  private void offset(int run) {
    int minutes = offset == null ? 0 : offset;
    text.append(minutes < 0 ? '-' : '+');
    pad(Math.abs(minutes) / 60, Math.min(run, 2));
    if (run > 2) {
      text.append(':');
      pad(Math.abs(minutes) % 60, 2);
    }
  }

  private void pad(int value, int width) {
    String digits = Integer.toString(value);
    text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
