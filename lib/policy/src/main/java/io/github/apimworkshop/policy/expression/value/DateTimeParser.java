package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text to dates in the invariant culture: ISO 8601, RFC 1123, month first with slashes, month
 * names.
 */
public final class DateTimeParser {

  private static final String TIME =
      "(?:[T\\s]+(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,9}))?)?\\s*(?<half>[AaPp][Mm]?)?)?\\s*(?<zone>Z|z|GMT|UTC|[+-]\\d{1,2}(?::?\\d{2})?)?";
  private static final String NAME =
      "(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
  private static final String WEEKDAY = "(?:(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]{0,6},?\\s+)?";
  private static final List<Pattern> PATTERNS =
      List.of(
          pattern("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})" + TIME),
          pattern("(?<month>\\d{1,2})[-/.](?<day>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})" + TIME),
          pattern(WEEKDAY + "(?<day>\\d{1,2})[\\s-]+" + NAME + "[\\s,-]+(?<year>\\d{4})" + TIME),
          pattern(WEEKDAY + NAME + "\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})" + TIME),
          pattern(
              "(?<year>\\d{4})-(?<month>\\d{2})" + "(?<day>){0}" + TIME.replace("[T\\s]+", "T")));
  private static final Pattern JSON =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,7})\\d*)?(Z|[+-]\\d\\d:?\\d\\d)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private DateTimeParser() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /**
   * A date as JSON texts write it, or null when a string is none. Times with an offset become
   * local.
   */
  public static DateTimeValue parseJson(String text) {
    if (text.length() < 19 || text.length() > 40 || text.charAt(10) != 'T') {
      return null;
    }
    Matcher m = JSON.matcher(text);
    if (!m.matches()) {
      return null;
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(m.group(1)),
              number(m.group(2)),
              number(m.group(3)),
              number(m.group(4)),
              number(m.group(5)),
              number(m.group(6)),
              nanos(m.group(7)));
      String zone = m.group(8);
      if (zone == null) {
        return DateTimeValue.of(time, DateTimeValue.Kind.UNSPECIFIED);
      }
      return zone.equals("Z")
          ? DateTimeValue.of(time, DateTimeValue.Kind.UTC)
          : DateTimeValue.of(time.minusMinutes(minutes(zone)), DateTimeValue.Kind.LOCAL);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** DateTime.Parse; a zone makes the result local, which on the gateway is UTC. */
  public static DateTimeValue parse(String text) {
    DateTimeOffsetValue read = read(text);
    boolean zoned = read.offsetMinutes() != Integer.MIN_VALUE;
    return zoned
        ? new DateTimeValue(read.utcTicks(), DateTimeValue.Kind.LOCAL)
        : new DateTimeValue(read.ticks(), DateTimeValue.Kind.UNSPECIFIED);
  }

  /** DateTimeOffset.Parse; without a zone the time is UTC. */
  public static DateTimeOffsetValue parseOffset(String text) {
    DateTimeOffsetValue read = read(text);
    return read.offsetMinutes() == Integer.MIN_VALUE
        ? new DateTimeOffsetValue(read.ticks(), 0)
        : read;
  }

  private static DateTimeOffsetValue read(String text) {
    if (text == null) {
      throw NetException.argumentNull("s");
    }
    String trimmed = text.trim();
    if (trimmed.length() <= 100) {
      for (Pattern pattern : PATTERNS) {
        Matcher m = pattern.matcher(trimmed);
        if (m.matches()) {
          return value(m);
        }
      }
    }
    throw NetException.format("String was not recognized as a valid DateTime.");
  }

  private static DateTimeOffsetValue value(Matcher m) {
    try {
      int hour = m.group("hour") == null ? 0 : number(m.group("hour"));
      String half = m.group("half");
      if (half != null) {
        boolean pm = half.toLowerCase(Locale.ROOT).startsWith("p");
        hour = hour % 12 + (pm ? 12 : 0);
      }
      LocalDateTime time =
          LocalDateTime.of(
              year(m.group("year")),
              month(m),
              m.group("day") == null ? 1 : number(m.group("day")),
              hour,
              m.group("minute") == null ? 0 : number(m.group("minute")),
              m.group("second") == null ? 0 : number(m.group("second")),
              nanos(m.group("fraction")));
      String zone = m.group("zone");
      return new DateTimeOffsetValue(
          DateTimeValue.of(time, DateTimeValue.Kind.UNSPECIFIED).ticks(),
          zone == null ? Integer.MIN_VALUE : minutes(zone));
    } catch (DateTimeException e) {
      throw NetException.format("String was not recognized as a valid DateTime.");
    }
  }

  private static int year(String digits) {
    int year = number(digits);
    return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static int month(Matcher m) {
    String pattern = m.pattern().pattern();
    if (!pattern.contains("<name>")) {
      return number(m.group("month"));
    }
    return MONTHS.indexOf(m.group("name").toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : number((fraction + "0000000").substring(0, 7)) * 100;
  }

  private static int minutes(String zone) {
    if (!zone.startsWith("+") && !zone.startsWith("-")) {
      return 0;
    }
    String digits = zone.substring(1).replace(":", "");
    int hours = number(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
    int minutes = digits.length() <= 2 ? 0 : number(digits.substring(digits.length() - 2));
    return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
  }
}
