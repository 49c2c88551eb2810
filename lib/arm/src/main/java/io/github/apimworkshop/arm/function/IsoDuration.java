package io.github.apimworkshop.arm.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ISO 8601 durations as .NET reads them: a year is 365 days, a month 30, the sign stands in front.
 */
final class IsoDuration {
  private static final Pattern FORM =
      Pattern.compile(
          "(-)?P(?=[\\dT])(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"
              + "(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");

  private IsoDuration() {}

  static Duration parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    long days =
        Math.addExact(
            Math.addExact(product(form.group(2), 365), product(form.group(3), 30)),
            Math.addExact(product(form.group(4), 7), product(form.group(5), 1)));
    Duration duration =
        Duration.ofDays(days)
            .plusHours(product(form.group(6), 1))
            .plusMinutes(product(form.group(7), 1))
            .plusNanos(nanoseconds(form.group(8)));
    return form.group(1) == null ? duration : duration.negated();
  }

  private static long product(String count, int unit) {
    return count == null ? 0 : Math.multiplyExact(Long.parseLong(count), unit);
  }

  private static long nanoseconds(String seconds) {
    return seconds == null
        ? 0
        : new BigDecimal(seconds).movePointRight(9).setScale(0, RoundingMode.DOWN).longValueExact();
  }
}
