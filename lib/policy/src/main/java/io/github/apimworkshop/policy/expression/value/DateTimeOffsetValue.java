package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.time.Instant;

/** DateTimeOffset: a clock reading and its distance from UTC in minutes. */
public record DateTimeOffsetValue(long ticks, int offsetMinutes)
    implements NetValue, Comparable<DateTimeOffsetValue> {

  private static final long MINUTE = 60 * TimeSpanValue.SECOND;

  /** DateTimeOffset.MinValue. */
  public static final DateTimeOffsetValue MIN = new DateTimeOffsetValue(0, 0);

  /** A moment in UTC. */
  public static DateTimeOffsetValue of(Instant instant) {
    return new DateTimeOffsetValue(DateTimeValue.ticksOf(instant), 0);
  }

  /** Ticks in UTC. */
  public long utcTicks() {
    return ticks - offsetMinutes * MINUTE;
  }

  /** The same moment with another offset. */
  public DateTimeOffsetValue at(int minutes) {
    return new DateTimeOffsetValue(utcTicks() + minutes * MINUTE, minutes);
  }

  /** This moment later by some ticks. */
  public DateTimeOffsetValue plus(long more) {
    return new DateTimeOffsetValue(clock().plus(more).ticks(), offsetMinutes);
  }

  /** The reading. */
  public DateTimeValue clock() {
    return new DateTimeValue(ticks, DateTimeValue.Kind.UNSPECIFIED);
  }

  @Override
  public NetType netType() {
    return Core.DATE_TIME_OFFSET;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateTimeOffsetValue that && utcTicks() == that.utcTicks();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(utcTicks());
  }

  @Override
  public int compareTo(DateTimeOffsetValue other) {
    return Long.compare(utcTicks(), other.utcTicks());
  }

  @Override
  public String toString() {
    return DateTimeFormat.format(this, null);
  }
}
