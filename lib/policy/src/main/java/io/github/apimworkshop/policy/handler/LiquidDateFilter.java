package io.github.apimworkshop.policy.handler;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import liqp.TemplateContext;
import liqp.filters.Filter;

/** {@code Date} of DotLiquid's C# mode: takes a .NET format such as {@code yyyy-MM-dd}. */
final class LiquidDateFilter extends Filter {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
          "yyyy-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSSS][.SSSSSS][.SSS]][XXX]]", Locale.ROOT);

  LiquidDateFilter() {
    super("Date");
  }

  @Override
  public Object apply(Object value, TemplateContext context, Object... parameters) {
    if (value == null || parameters.length == 0) {
      return value;
    }
    try {
      TemporalAccessor time =
          ISO.parseBest(
              value.toString().strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return DateTimeFormatter.ofPattern(javaPattern(parameters[0].toString()), Locale.ROOT)
          .withZone(ZoneOffset.UTC)
          .format(time instanceof LocalDate date ? date.atStartOfDay() : time);
    } catch (DateTimeException | IllegalArgumentException notADate) {
      return value;
    }
  }

  /** The two languages differ in fractions, day names, AM/PM and offsets. */
  private static String javaPattern(String dotNet) {
    return dotNet
        .replace("dddd", "EEEE")
        .replace("ddd", "EEE")
        .replace('f', 'S')
        .replace("tt", "a")
        .replace("zzz", "xxx")
        .replace("T", "'T'")
        .replace("Z", "'Z'");
  }
}
