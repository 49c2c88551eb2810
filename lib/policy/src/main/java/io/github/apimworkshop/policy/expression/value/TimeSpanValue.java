package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.time.Duration;

/** TimeSpan: ticks of 100 nanoseconds. */
public record TimeSpanValue(long ticks) implements NetValue, Comparable<TimeSpanValue> {

  /** Ticks in a second. */
  public static final long SECOND = 10_000_000L;

  /** Ticks in a day. */
  public static final long DAY = 86_400L * SECOND;

  /** TimeSpan.Zero. */
  public static final TimeSpanValue ZERO = new TimeSpanValue(0);

  /** From a Java duration. */
  public static TimeSpanValue of(Duration duration) {
    return new TimeSpanValue(duration.toNanos() / 100);
  }

  /** A number of units, rounded to the millisecond as .NET does. */
  public static TimeSpanValue ofUnits(double units, long ticksPerUnit) {
    if (Double.isNaN(units)) {
      throw NetException.argument("TimeSpan does not accept floating point Not-a-Number values.");
    }
    double milliseconds = units * (ticksPerUnit / 10_000.0);
    double rounded = milliseconds + (units >= 0 ? 0.5 : -0.5);
    if (Math.abs(rounded) > Long.MAX_VALUE / 10_000.0) {
      throw tooLong();
    }
    return new TimeSpanValue(((long) rounded) * 10_000);
  }

  /** The sum, with .NET's overflow error. */
  public TimeSpanValue plus(TimeSpanValue other) {
    try {
      return new TimeSpanValue(Math.addExact(ticks, other.ticks));
    } catch (ArithmeticException e) {
      throw tooLong();
    }
  }

  /** The opposite. */
  public TimeSpanValue negated() {
    if (ticks == Long.MIN_VALUE) {
      throw NetException.overflow(
          "Negating the minimum value of a twos complement number is invalid.");
    }
    return new TimeSpanValue(-ticks);
  }

  static NetException tooLong() {
    return NetException.overflow("TimeSpan overflowed because the duration is too long.");
  }

  @Override
  public NetType netType() {
    return Core.TIME_SPAN;
  }

  @Override
  public int compareTo(TimeSpanValue other) {
    return Long.compare(ticks, other.ticks);
  }

  @Override
  public String toString() {
    return TimeSpanFormat.format(this, "c");
  }
}
