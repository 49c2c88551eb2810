package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.DateTimeFormat;
import io.github.apimworkshop.policy.expression.value.DateTimeParser;
import io.github.apimworkshop.policy.expression.value.DateTimeValue;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;

/**
 * DateTime with the members API Management allows, DayOfWeek, DateTimeKind; offsets are in {@link
 * DateTimeOffsetTypes}.
 */
final class DateTypes {

  private static final NetType DAY_OF_WEEK = enumeration("System.DayOfWeek");
  private static final NetType KIND = enumeration("System.DateTimeKind");

  private DateTypes() {}

  private static NetType enumeration(String name) {
    return NetType.of(new TypeDefinition(name, TypeKind.ENUM));
  }

  static DateTimeValue date(Object value) {
    return (DateTimeValue) value;
  }

  static DateTimeValue now(Evaluation evaluation, DateTimeValue.Kind kind) {
    return new DateTimeValue(DateTimeValue.ticksOf(evaluation.host().clock().instant()), kind);
  }

  static void define(TypeTable table) {
    Enumerations.define(
        table,
        DAY_OF_WEEK.definition(),
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday");
    Enumerations.define(table, KIND.definition(), "Unspecified", "Utc", "Local");
    TypeBuilder type =
        new TypeBuilder(table, Core.DATE_TIME.definition())
            .bases("IComparable")
            .refuse(
                "TryParse",
                "ParseExact",
                "TryParseExact",
                "ToUniversalTime",
                "ToLocalTime",
                "SpecifyKind",
                "Kind")
            .refuse(
                "ToShortDateString",
                "ToLongDateString",
                "ToShortTimeString",
                "ToLongTimeString",
                "FromBinary",
                "ToBinary")
            .refuse(
                "FromFileTime",
                "FromFileTimeUtc",
                "ToFileTime",
                "ToFileTimeUtc",
                "FromOADate",
                "ToOADate",
                "GetDateTimeFormats")
            .refuse(
                "CompareTo", "Compare", "GetTypeCode", "UnixEpoch", "Microsecond", "Nanosecond");
    create(type);
    type.getStatic("DateTime Now", (Evaluation e) -> now(e, DateTimeValue.Kind.LOCAL))
        .getStatic("DateTime UtcNow", (Evaluation e) -> now(e, DateTimeValue.Kind.UTC))
        .getStatic("DateTime Today", (Evaluation e) -> midnight(now(e, DateTimeValue.Kind.LOCAL)))
        .constant("MinValue", DateTimeValue.MIN)
        .constant("MaxValue", DateTimeValue.MAX)
        .fixed("DateTime Parse(string s)", a -> DateTimeParser.parse(text(a[0])))
        .fixed("int DaysInMonth(int year, int month)", a -> daysInMonth(number(a[0]), number(a[1])))
        .fixed("bool IsLeapYear(int year)", a -> Year.isLeap(number(a[0])))
        .method("bool IsDaylightSavingTime()", (s, a) -> false)
        .method(
            "string ToString(string format)", (s, a) -> DateTimeFormat.format(date(s), text(a[0])))
        .method("string ToString(IFormatProvider provider)", (s, a) -> s.toString())
        .method(
            "string ToString(string format, IFormatProvider provider)",
            (s, a) -> DateTimeFormat.format(date(s), text(a[0])));
    parts(type);
    adding(type);
    type.fixed(
            "DateTime op_Addition(DateTime d, TimeSpan t)",
            a -> date(a[0]).plus(((TimeSpanValue) a[1]).ticks()))
        .fixed(
            "DateTime op_Subtraction(DateTime d, TimeSpan t)",
            a -> date(a[0]).plus(-((TimeSpanValue) a[1]).ticks()))
        .fixed(
            "TimeSpan op_Subtraction(DateTime d1, DateTime d2)",
            a -> new TimeSpanValue(date(a[0]).ticks() - date(a[1]).ticks()));
    Comparables.operators(type, "DateTime");
    DateTimeOffsetTypes.define(table);
  }

  private static void create(TypeBuilder type) {
    String day = "(int year, int month, int day";
    String time = ", int hour, int minute, int second";
    type.create("(long ticks)", a -> new DateTimeValue((Long) a[0], DateTimeValue.Kind.UNSPECIFIED))
        .create("(long ticks, DateTimeKind kind)", a -> new DateTimeValue((Long) a[0], kind(a[1])))
        .create(day + ")", a -> of(a, 3, DateTimeValue.Kind.UNSPECIFIED))
        .create(day + time + ")", a -> of(a, 6, DateTimeValue.Kind.UNSPECIFIED))
        .create(day + time + ", DateTimeKind kind)", a -> of(a, 6, kind(a[6])))
        .create(day + time + ", int millisecond)", a -> of(a, 7, DateTimeValue.Kind.UNSPECIFIED))
        .create(day + time + ", int millisecond, DateTimeKind kind)", a -> of(a, 7, kind(a[7])));
  }

  @SuppressWarnings("EnumOrdinal")
  private static DateTimeValue.Kind kind(Object enumeration) {
    return DateTimeValue.Kind.values()[Arguments.flag(enumeration)];
  }

  /** A date of 3, 6 or 7 numbers. */
  static DateTimeValue of(Object[] a, int count, DateTimeValue.Kind kind) {
    int[] n = new int[7];
    for (int i = 0; i < count; i++) {
      n[i] = number(a[i]);
    }
    try {
      if (n[0] < 1 || n[0] > 9999) {
        throw new DateTimeException("year");
      }
      return DateTimeValue.of(
          LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5], n[6] * 1_000_000), kind);
    } catch (DateTimeException e) {
      throw new NetException(
          "System.ArgumentOutOfRangeException",
          count == 3 || wrongDay(n)
              ? "Year, Month, and Day parameters describe an un-representable DateTime."
              : "Hour, Minute, and Second parameters describe an un-representable DateTime.");
    }
  }

  private static boolean wrongDay(int[] n) {
    return n[0] < 1
        || n[0] > 9999
        || n[1] < 1
        || n[1] > 12
        || n[2] < 1
        || n[2] > YearMonth.of(n[0], n[1]).lengthOfMonth();
  }

  private static int daysInMonth(int year, int month) {
    if (month < 1 || month > 12) {
      throw NetException.outOfRange("Month must be between one and twelve.", "month");
    }
    return YearMonth.of(year, month).lengthOfMonth();
  }

  static DateTimeValue midnight(DateTimeValue value) {
    return new DateTimeValue(value.ticks() - value.ticks() % TimeSpanValue.DAY, value.kind());
  }

  private static void parts(TypeBuilder type) {
    type.get("DateTime Date", s -> midnight(date(s)))
        .get("int Year", s -> date(s).local().getYear())
        .get("int Month", s -> date(s).local().getMonthValue())
        .get("int Day", s -> date(s).local().getDayOfMonth())
        .get("int Hour", s -> date(s).local().getHour())
        .get("int Minute", s -> date(s).local().getMinute())
        .get("int Second", s -> date(s).local().getSecond())
        .get("int Millisecond", s -> date(s).local().get(ChronoField.NANO_OF_SECOND) / 1_000_000)
        .get("int DayOfYear", s -> date(s).local().getDayOfYear())
        .get("DayOfWeek DayOfWeek", s -> dayOfWeek(date(s)))
        .get("long Ticks", s -> date(s).ticks())
        .get("TimeSpan TimeOfDay", s -> new TimeSpanValue(date(s).ticks() % TimeSpanValue.DAY));
  }

  static EnumValue dayOfWeek(DateTimeValue value) {
    return new EnumValue(DAY_OF_WEEK, value.local().getDayOfWeek().getValue() % 7);
  }

  private static void adding(TypeBuilder type) {
    type.method(
            "DateTime Add(TimeSpan value)", (s, a) -> date(s).plus(((TimeSpanValue) a[0]).ticks()))
        .method(
            "DateTime Subtract(TimeSpan value)",
            (s, a) -> date(s).plus(-((TimeSpanValue) a[0]).ticks()))
        .method(
            "TimeSpan Subtract(DateTime value)",
            (s, a) -> new TimeSpanValue(date(s).ticks() - date(a[0]).ticks()))
        .method("DateTime AddTicks(long value)", (s, a) -> date(s).plus((Long) a[0]))
        .method("DateTime AddMonths(int months)", (s, a) -> months(date(s), number(a[0])))
        .method("DateTime AddYears(int value)", (s, a) -> months(date(s), 12L * number(a[0])));
    unit(type, "Days", TimeSpanValue.DAY);
    unit(type, "Hours", 3600 * TimeSpanValue.SECOND);
    unit(type, "Minutes", 60 * TimeSpanValue.SECOND);
    unit(type, "Seconds", TimeSpanValue.SECOND);
    unit(type, "Milliseconds", TimeSpanValue.SECOND / 1000);
  }

  private static void unit(TypeBuilder type, String name, long ticks) {
    type.method(
        "DateTime Add" + name + "(double value)",
        (s, a) -> date(s).plus(TimeSpanValue.ofUnits((Double) a[0], ticks).ticks()));
  }

  static DateTimeValue months(DateTimeValue value, long months) {
    if (Math.abs(months) > 120_000) {
      throw NetException.outOfRange("Months value must be between +/-120000.", "months");
    }
    return DateTimeValue.of(value.local().plusMonths(months), value.kind());
  }
}
