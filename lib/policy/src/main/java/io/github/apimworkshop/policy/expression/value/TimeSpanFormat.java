package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;

/** TimeSpan to text: c, g, G and custom formats. */
public final class TimeSpanFormat {

  private TimeSpanFormat() {}

  /** Formats in the invariant culture; a null or empty format is "c". */
  public static String format(TimeSpanValue value, String format) {
    if (format == null
        || format.isEmpty()
        || format.equals("c")
        || format.equals("t")
        || format.equals("T")) {
      return constant(value);
    }
    if (format.equals("g") || format.equals("G")) {
      return general(value, format.equals("G"));
    }
    return custom(value, format);
  }

  private static String constant(TimeSpanValue value) {
    long days = part(value, TimeSpanValue.DAY, Long.MAX_VALUE);
    long fraction = part(value, 1, TimeSpanValue.SECOND);
    return (value.ticks() < 0 ? "-" : "")
        + (days > 0 ? days + "." : "")
        + clock(value, "%02d:%02d:%02d")
        + (fraction > 0 ? String.format(".%07d", fraction) : "");
  }

  private static String general(TimeSpanValue value, boolean full) {
    long days = part(value, TimeSpanValue.DAY, Long.MAX_VALUE);
    String fraction = String.format("%07d", part(value, 1, TimeSpanValue.SECOND));
    String sign = value.ticks() < 0 ? "-" : "";
    if (full) {
      return sign + days + ":" + clock(value, "%02d:%02d:%02d") + "." + fraction;
    }
    String shortest = fraction.replaceAll("0+$", "");
    return sign
        + (days > 0 ? days + ":" : "")
        + clock(value, "%d:%02d:%02d")
        + (shortest.isEmpty() ? "" : "." + shortest);
  }

  private static String clock(TimeSpanValue value, String pattern) {
    return String.format(
        pattern,
        part(value, 3600 * TimeSpanValue.SECOND, 24),
        part(value, 60 * TimeSpanValue.SECOND, 60),
        part(value, TimeSpanValue.SECOND, 60));
  }

  /** The absolute number of whole units, modulo {@code limit}. */
  public static long part(TimeSpanValue value, long unit, long limit) {
    return Math.abs(value.ticks() / unit % limit);
  }

  private static String custom(TimeSpanValue value, String format) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      int run = DateTimeFormat.run(format, i);
      if (run > longest(c)) {
        throw invalid();
      }
      switch (c) {
        case 'd' -> text.append(pad(part(value, TimeSpanValue.DAY, Long.MAX_VALUE), run));
        case 'h' -> text.append(pad(part(value, 3600 * TimeSpanValue.SECOND, 24), run));
        case 'm' -> text.append(pad(part(value, 60 * TimeSpanValue.SECOND, 60), run));
        case 's' -> text.append(pad(part(value, TimeSpanValue.SECOND, 60), run));
        case 'f', 'F' -> text.append(fraction(value, run, c == 'F'));
        case '\\' -> {
          run = 2;
          if (i + 1 == format.length()) {
            throw invalid();
          }
          text.append(format.charAt(i + 1));
        }
        case '\'', '"' -> {
          int end = format.indexOf(c, i + 1);
          if (end < 0) {
            throw invalid();
          }
          text.append(format, i + 1, end);
          run = end + 1 - i;
        }
        case '%' -> {
          text.append(custom(value, DateTimeFormat.afterPercent(format, i)));
          run = 2;
        }
        default -> throw invalid();
      }
      i += run;
    }
    return text.toString();
  }

  /** How often a specifier may repeat. */
  private static int longest(char c) {
    return switch (c) {
      case 'h', 'm', 's' -> 2;
      case 'f', 'F' -> 7;
      case 'd' -> 8;
      default -> Integer.MAX_VALUE;
    };
  }

  private static String pad(long value, int width) {
    return String.format("%0" + width + "d", value);
  }

  private static String fraction(TimeSpanValue value, int digits, boolean trim) {
    String all = String.format("%07d", part(value, 1, TimeSpanValue.SECOND));
    String cut = all.substring(0, Math.min(7, digits));
    return trim ? cut.replaceAll("0+$", "") : cut;
  }

  private static NetException invalid() {
    return NetException.format("Input string was not in a correct format.");
  }
}
