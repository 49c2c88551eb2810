package io.github.apimworkshop.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads 60s, 5m, 1m30s, 2h or an ISO 8601 duration such as PT60S; not below zero. */
final class SpokenDuration implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    try {
      Duration duration = Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      // refused below like a negative one
    }
    throw new TypeConversionException("'" + text + "' is no time such as 60s, 5m or PT60S");
  }

  static String words(Duration duration) {
    return duration.isZero()
        ? "0s"
        : duration.toString().substring(2).toLowerCase(Locale.ROOT).replaceAll("\\.\\d+s$", "s");
  }
}
