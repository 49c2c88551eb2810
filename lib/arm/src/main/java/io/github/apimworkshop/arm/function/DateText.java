package io.github.apimworkshop.arm.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time in one of the accepted spellings.
 *
 * @param value in UTC
 * @param format the .NET format that gives the same spelling back
 */
record DateText(OffsetDateTime value, String format) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(-?)(\\d\\d)\\2(\\d\\d)(?:([T ])(\\d\\d)(:?)(\\d\\d)\\7(\\d\\d)(?:\\.(\\d{1,7}))?(Z|[-+]\\d\\d:\\d\\d)?)?");

  /** Null when the text is no date. */
  static DateText parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    String dash = form.group(2);
    String format = "yyyy" + dash + "MM" + dash + "dd";
    try {
      LocalDate date = LocalDate.of(number(form, 1), number(form, 3), number(form, 4));
      if (form.group(5) == null) {
        return new DateText(date.atStartOfDay().atOffset(ZoneOffset.UTC), format);
      }
      String fraction = form.group(10);
      LocalDateTime time =
          date.atTime(number(form, 6), number(form, 8), number(form, 9), nanoseconds(fraction));
      String zone = form.group(11);
      ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
      String colon = form.group(7);
      format += "'" + form.group(5) + "'HH" + colon + "mm" + colon + "ss";
      format += fraction == null ? "" : "." + "f".repeat(fraction.length());
      format += zone == null ? "" : "'Z'";
      return new DateText(time.atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC), format);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static int nanoseconds(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
