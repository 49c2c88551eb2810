package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.DateTimeFormat;
import io.github.apimworkshop.policy.expression.value.DateTimeOffsetValue;
import io.github.apimworkshop.policy.expression.value.DateTimeParser;
import io.github.apimworkshop.policy.expression.value.DateTimeValue;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;
import java.time.temporal.ChronoField;

/** DateTimeOffset. */
final class DateTimeOffsetTypes {

  private static final long MINUTE = 60 * TimeSpanValue.SECOND;

  private DateTimeOffsetTypes() {}

  private static DateTimeOffsetValue value(Object object) {
    return (DateTimeOffsetValue) object;
  }

  static void define(TypeTable table) {
    TypeBuilder type =
        new TypeBuilder(table, Core.DATE_TIME_OFFSET.definition())
            .bases("IComparable")
            .constant("MinValue", DateTimeOffsetValue.MIN)
            .constant("MaxValue", new DateTimeOffsetValue(DateTimeValue.MAX.ticks(), 0))
            .create("(DateTime dateTime)", a -> of((DateTimeValue) a[0]))
            .create(
                "(DateTime dateTime, TimeSpan offset)",
                a -> new DateTimeOffsetValue(((DateTimeValue) a[0]).ticks(), minutes(a[1])))
            .create(
                "(long ticks, TimeSpan offset)",
                a -> new DateTimeOffsetValue((Long) a[0], minutes(a[1])))
            .create(
                "(int year, int month, int day, int hour, int minute, int second, TimeSpan offset)",
                a ->
                    new DateTimeOffsetValue(
                        DateTypes.of(a, 6, DateTimeValue.Kind.UNSPECIFIED).ticks(), minutes(a[6])))
            .create(
                "(int year, int month, int day, int hour, int minute, int second, int millisecond, TimeSpan offset)",
                a ->
                    new DateTimeOffsetValue(
                        DateTypes.of(a, 7, DateTimeValue.Kind.UNSPECIFIED).ticks(), minutes(a[7])))
            .getStatic(
                "DateTimeOffset Now",
                (Evaluation e) -> DateTimeOffsetValue.of(e.host().clock().instant()))
            .getStatic(
                "DateTimeOffset UtcNow",
                (Evaluation e) -> DateTimeOffsetValue.of(e.host().clock().instant()))
            .refuse("ParseExact", "TryParseExact", "FromFileTime", "ToFileTime");
    unix(type);
    parts(type);
    changing(type);
    type.fixed("DateTimeOffset op_Implicit(DateTime value)", a -> of((DateTimeValue) a[0]))
        .fixed(
            "DateTimeOffset op_Addition(DateTimeOffset d, TimeSpan t)",
            a -> value(a[0]).plus(((TimeSpanValue) a[1]).ticks()))
        .fixed(
            "DateTimeOffset op_Subtraction(DateTimeOffset d, TimeSpan t)",
            a -> value(a[0]).plus(-((TimeSpanValue) a[1]).ticks()))
        .fixed(
            "TimeSpan op_Subtraction(DateTimeOffset a, DateTimeOffset b)",
            a -> new TimeSpanValue(value(a[0]).utcTicks() - value(a[1]).utcTicks()));
    Comparables.operators(type, "DateTimeOffset");
  }

  /** The gateway's local time is UTC, so every kind has offset zero. */
  private static DateTimeOffsetValue of(DateTimeValue time) {
    return new DateTimeOffsetValue(time.ticks(), 0);
  }

  private static int minutes(Object offset) {
    long ticks = ((TimeSpanValue) offset).ticks();
    if (ticks % MINUTE != 0) {
      throw NetException.argument(
          "Offset must be specified in whole minutes.\r\nParameter name: offset");
    }
    if (Math.abs(ticks) > 14 * 60 * MINUTE) {
      throw NetException.outOfRange("Offset must be within plus or minus 14 hours.", "offset");
    }
    return (int) (ticks / MINUTE);
  }

  private static void unix(TypeBuilder type) {
    type.method(
            "long ToUnixTimeSeconds()",
            (s, a) ->
                Math.floorDiv(value(s).utcTicks() - DateTimeValue.UNIX_EPOCH, TimeSpanValue.SECOND))
        .method(
            "long ToUnixTimeMilliseconds()",
            (s, a) -> Math.floorDiv(value(s).utcTicks() - DateTimeValue.UNIX_EPOCH, 10_000L))
        .fixed(
            "DateTimeOffset FromUnixTimeSeconds(long seconds)",
            a -> unix((Long) a[0], TimeSpanValue.SECOND, "seconds"))
        .fixed(
            "DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)",
            a -> unix((Long) a[0], 10_000L, "milliseconds"))
        .fixed("DateTimeOffset Parse(string input)", a -> DateTimeParser.parseOffset(text(a[0])))
        .fixed("bool TryParse(string input, out DateTimeOffset result)", a -> tryParse(a))
        .fixed(
            "int Compare(DateTimeOffset first, DateTimeOffset second)",
            a -> value(a[0]).compareTo(value(a[1])));
  }

  private static Object unix(long amount, long ticks, String parameter) {
    long limit = (DateTimeValue.MAX.ticks() - DateTimeValue.UNIX_EPOCH) / ticks;
    if (amount > limit || amount < -DateTimeValue.UNIX_EPOCH / ticks) {
      throw NetException.outOfRange(
          "Valid values are between "
              + -DateTimeValue.UNIX_EPOCH / ticks
              + " and "
              + limit
              + ", inclusive.",
          parameter);
    }
    return new DateTimeOffsetValue(DateTimeValue.UNIX_EPOCH + amount * ticks, 0);
  }

  private static Object tryParse(Object[] a) {
    a[1] = DateTimeOffsetValue.MIN;
    try {
      a[1] = DateTimeParser.parseOffset(text(a[0]));
      return true;
    } catch (NetException e) {
      return false;
    }
  }

  private static void parts(TypeBuilder type) {
    type.get("DateTime DateTime", s -> value(s).clock())
        .get(
            "DateTime UtcDateTime",
            s -> new DateTimeValue(value(s).utcTicks(), DateTimeValue.Kind.UTC))
        .get(
            "DateTime LocalDateTime",
            s -> new DateTimeValue(value(s).utcTicks(), DateTimeValue.Kind.LOCAL))
        .get("DateTime Date", s -> DateTypes.midnight(value(s).clock()))
        .get("TimeSpan Offset", s -> new TimeSpanValue(value(s).offsetMinutes() * MINUTE))
        .get("TimeSpan TimeOfDay", s -> new TimeSpanValue(value(s).ticks() % TimeSpanValue.DAY))
        .get("long Ticks", s -> value(s).ticks())
        .get("long UtcTicks", s -> value(s).utcTicks())
        .get("int Year", s -> value(s).clock().local().getYear())
        .get("int Month", s -> value(s).clock().local().getMonthValue())
        .get("int Day", s -> value(s).clock().local().getDayOfMonth())
        .get("int Hour", s -> value(s).clock().local().getHour())
        .get("int Minute", s -> value(s).clock().local().getMinute())
        .get("int Second", s -> value(s).clock().local().getSecond())
        .get(
            "int Millisecond",
            s -> value(s).clock().local().get(ChronoField.NANO_OF_SECOND) / 1_000_000)
        .get("int DayOfYear", s -> value(s).clock().local().getDayOfYear())
        .get("DayOfWeek DayOfWeek", s -> DateTypes.dayOfWeek(value(s).clock()));
  }

  private static void changing(TypeBuilder type) {
    type.method(
            "DateTimeOffset Add(TimeSpan timeSpan)",
            (s, a) -> value(s).plus(((TimeSpanValue) a[0]).ticks()))
        .method(
            "DateTimeOffset Subtract(TimeSpan value)",
            (s, a) -> value(s).plus(-((TimeSpanValue) a[0]).ticks()))
        .method(
            "TimeSpan Subtract(DateTimeOffset value)",
            (s, a) -> new TimeSpanValue(value(s).utcTicks() - value(a[0]).utcTicks()))
        .method("DateTimeOffset AddTicks(long ticks)", (s, a) -> value(s).plus((Long) a[0]))
        .method("DateTimeOffset AddMonths(int months)", (s, a) -> months(value(s), number(a[0])))
        .method(
            "DateTimeOffset AddYears(int years)", (s, a) -> months(value(s), 12L * number(a[0])))
        .method("DateTimeOffset ToUniversalTime()", (s, a) -> value(s).at(0))
        .method("DateTimeOffset ToLocalTime()", (s, a) -> value(s).at(0))
        .method("DateTimeOffset ToOffset(TimeSpan offset)", (s, a) -> value(s).at(minutes(a[0])))
        .method("int CompareTo(DateTimeOffset other)", (s, a) -> value(s).compareTo(value(a[0])))
        .method(
            "bool EqualsExact(DateTimeOffset other)",
            (s, a) ->
                value(s).ticks() == value(a[0]).ticks()
                    && value(s).offsetMinutes() == value(a[0]).offsetMinutes())
        .method(
            "string ToString(string format)", (s, a) -> DateTimeFormat.format(value(s), text(a[0])))
        .method(
            "string ToString(string format, IFormatProvider formatProvider)",
            (s, a) -> DateTimeFormat.format(value(s), text(a[0])));
    unit(type, "Days", TimeSpanValue.DAY);
    unit(type, "Hours", 60 * MINUTE);
    unit(type, "Minutes", MINUTE);
    unit(type, "Seconds", TimeSpanValue.SECOND);
    unit(type, "Milliseconds", 10_000L);
  }

  private static void unit(TypeBuilder type, String name, long ticks) {
    type.method(
        "DateTimeOffset Add" + name + "(double value)",
        (s, a) -> value(s).plus(TimeSpanValue.ofUnits((Double) a[0], ticks).ticks()));
  }

  private static DateTimeOffsetValue months(DateTimeOffsetValue value, long months) {
    return new DateTimeOffsetValue(
        DateTypes.months(value.clock(), months).ticks(), value.offsetMinutes());
  }
}
