package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Formats;
import io.github.apimworkshop.policy.expression.value.TimeSpanParser;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;

/** TimeSpan. */
final class TimeTypes {

  private static final long MILLISECOND = 10_000;
  private static final long SECOND = TimeSpanValue.SECOND;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = TimeSpanValue.DAY;

  private TimeTypes() {}

  private static TimeSpanValue span(Object value) {
    return (TimeSpanValue) value;
  }

  private static TimeSpanValue of(
      long days, long hours, long minutes, long seconds, long milliseconds) {
    return new TimeSpanValue(
        days * DAY
            + hours * HOUR
            + minutes * MINUTE
            + seconds * SECOND
            + milliseconds * MILLISECOND);
  }

  static void define(TypeTable table) {
    TypeBuilder type =
        new TypeBuilder(table, Core.TIME_SPAN.definition())
            .bases("IComparable")
            .constant("Zero", TimeSpanValue.ZERO)
            .constant("MaxValue", new TimeSpanValue(Long.MAX_VALUE))
            .constant("MinValue", new TimeSpanValue(Long.MIN_VALUE))
            .constant("TicksPerDay", DAY)
            .constant("TicksPerHour", HOUR)
            .constant("TicksPerMinute", MINUTE)
            .constant("TicksPerSecond", SECOND)
            .constant("TicksPerMillisecond", MILLISECOND)
            .create("(long ticks)", a -> new TimeSpanValue((Long) a[0]))
            .create(
                "(int hours, int minutes, int seconds)",
                a -> of(0, (Integer) a[0], (Integer) a[1], (Integer) a[2], 0))
            .create(
                "(int days, int hours, int minutes, int seconds)",
                a -> of((Integer) a[0], (Integer) a[1], (Integer) a[2], (Integer) a[3], 0))
            .create(
                "(int days, int hours, int minutes, int seconds, int milliseconds)",
                a ->
                    of(
                        (Integer) a[0],
                        (Integer) a[1],
                        (Integer) a[2],
                        (Integer) a[3],
                        (Integer) a[4]))
            .fixed("TimeSpan FromTicks(long value)", a -> new TimeSpanValue((Long) a[0]));
    unit(type, "Day", DAY, Long.MAX_VALUE);
    unit(type, "Hour", HOUR, 24);
    unit(type, "Minute", MINUTE, 60);
    unit(type, "Second", SECOND, 60);
    unit(type, "Millisecond", MILLISECOND, 1000);
    methods(type);
    operators(type);
  }

  private static void unit(TypeBuilder type, String name, long ticks, long limit) {
    type.get("int " + name + "s", s -> (int) (span(s).ticks() / ticks % limit))
        .get("double Total" + name + "s", s -> (double) span(s).ticks() / ticks)
        .fixed(
            "TimeSpan From" + name + "s(double value)",
            a -> TimeSpanValue.ofUnits((Double) a[0], ticks));
  }

  private static void methods(TypeBuilder type) {
    type.get("long Ticks", s -> span(s).ticks())
        .method("TimeSpan Add(TimeSpan ts)", (s, a) -> span(s).plus(span(a[0])))
        .method("TimeSpan Subtract(TimeSpan ts)", (s, a) -> span(s).plus(span(a[0]).negated()))
        .method("TimeSpan Negate()", (s, a) -> span(s).negated())
        .method("TimeSpan Duration()", (s, a) -> span(s).ticks() < 0 ? span(s).negated() : s)
        .method("int CompareTo(TimeSpan value)", (s, a) -> span(s).compareTo(span(a[0])))
        .method("string ToString(string format)", (s, a) -> Formats.format(s, Arguments.text(a[0])))
        .method(
            "string ToString(string format, IFormatProvider formatProvider)",
            (s, a) -> Formats.format(s, Arguments.text(a[0])))
        .fixed("TimeSpan Parse(string s)", a -> TimeSpanParser.parse(Arguments.text(a[0])))
        .fixed("bool TryParse(string s, out TimeSpan result)", a -> tryParse(a))
        .fixed("int Compare(TimeSpan t1, TimeSpan t2)", a -> span(a[0]).compareTo(span(a[1])));
  }

  private static Object tryParse(Object[] a) {
    a[1] = TimeSpanValue.ZERO;
    try {
      a[1] = TimeSpanParser.parse(Arguments.text(a[0]));
      return true;
    } catch (NetException e) {
      return false;
    }
  }

  private static void operators(TypeBuilder type) {
    type.fixed("TimeSpan op_Addition(TimeSpan a, TimeSpan b)", a -> span(a[0]).plus(span(a[1])))
        .fixed(
            "TimeSpan op_Subtraction(TimeSpan a, TimeSpan b)",
            a -> span(a[0]).plus(span(a[1]).negated()));
    Comparables.operators(type, "TimeSpan");
  }
}
