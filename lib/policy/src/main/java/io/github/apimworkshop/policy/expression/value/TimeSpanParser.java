package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TimeSpan.Parse: [-][d.]hh:mm[:ss[.fffffff]] or a number of days. */
public final class TimeSpanParser {

  private static final Pattern FORM =
      Pattern.compile(
          "(-)?(?:(\\d{1,8})[.:](?=\\d{1,2}:\\d{1,2}:))?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,7}))?)?");
  private static final Pattern DAYS = Pattern.compile("-?\\d{1,8}");
  private static final Pattern DAYS_AND_TIME =
      Pattern.compile("(-)?(\\d{1,8})\\.(\\d{1,2}):(\\d{1,2})");

  private static final long MOST_DAYS = 10675199;

  private TimeSpanParser() {}

  /** The span, with .NET's errors. */
  public static TimeSpanValue parse(String text) {
    if (text == null) {
      throw NetException.argumentNull("input");
    }
    String trimmed = text.trim();
    if (DAYS.matcher(trimmed).matches()) {
      return new TimeSpanValue(days(trimmed));
    }
    Matcher brief = DAYS_AND_TIME.matcher(trimmed);
    if (brief.matches()) {
      return span(brief.group(1), brief.group(2), brief.group(3), brief.group(4), null, null);
    }
    Matcher m = FORM.matcher(trimmed);
    if (!m.matches()) {
      throw NetException.format("String was not recognized as a valid TimeSpan.");
    }
    return span(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6));
  }

  private static TimeSpanValue span(
      String sign, String days, String hours, String minutes, String seconds, String fraction) {
    long h = Long.parseLong(hours);
    long m = Long.parseLong(minutes);
    long s = seconds == null ? 0 : Long.parseLong(seconds);
    if (h > 23 || m > 59 || s > 59) {
      throw outOfRange();
    }
    long ticks = days == null ? 0 : days(days);
    ticks += (h * 3600 + m * 60 + s) * TimeSpanValue.SECOND;
    ticks += fraction == null ? 0 : Long.parseLong((fraction + "000000").substring(0, 7));
    return new TimeSpanValue(sign == null ? ticks : -ticks);
  }

  private static long days(String text) {
    long days = Long.parseLong(text);
    if (Math.abs(days) > MOST_DAYS) {
      throw outOfRange();
    }
    return days * TimeSpanValue.DAY;
  }

  private static NetException outOfRange() {
    return NetException.overflow(
        "The TimeSpan could not be parsed because at least one of the numeric components is out of range or contains too many digits.");
  }
}
