package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** DateTime: ticks since year 1 and a kind. The gateway's local time is UTC. */
public record DateTimeValue(long ticks, Kind kind) implements NetValue, Comparable<DateTimeValue> {

  /** DateTimeKind. */
  public enum Kind {
    /** Says nothing about the zone. */
    UNSPECIFIED,
    /** UTC. */
    UTC,
    /** The gateway's zone. */
    LOCAL
  }

  /** DateTime.MinValue. */
  public static final DateTimeValue MIN = new DateTimeValue(0, Kind.UNSPECIFIED);

  /** DateTime.MaxValue. */
  public static final DateTimeValue MAX =
      new DateTimeValue(3_155_378_975_999_999_999L, Kind.UNSPECIFIED);

  /** The ticks of 1970-01-01. */
  public static final long UNIX_EPOCH = 621_355_968_000_000_000L;

  /** Checks the range. */
  public DateTimeValue {
    if (ticks < 0 || ticks > 3_155_378_975_999_999_999L) {
      throw NetException.outOfRange(
          "The added or subtracted value results in an un-representable DateTime.", "t");
    }
  }

  /** A moment in UTC. */
  public static DateTimeValue of(Instant instant) {
    return new DateTimeValue(ticksOf(instant), Kind.UTC);
  }

  /** The ticks of a moment in UTC. */
  public static long ticksOf(Instant instant) {
    return UNIX_EPOCH + instant.getEpochSecond() * TimeSpanValue.SECOND + instant.getNano() / 100;
  }

  /** A clock reading with a kind. */
  public static DateTimeValue of(LocalDateTime time, Kind kind) {
    return new DateTimeValue(
        UNIX_EPOCH
            + time.toEpochSecond(ZoneOffset.UTC) * TimeSpanValue.SECOND
            + time.get(ChronoField.NANO_OF_SECOND) / 100,
        kind);
  }

  /** The reading without kind. */
  public LocalDateTime local() {
    long since = ticks - UNIX_EPOCH;
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(since, TimeSpanValue.SECOND),
        (int) Math.floorMod(since, TimeSpanValue.SECOND) * 100,
        ZoneOffset.UTC);
  }

  /** This moment later by some ticks. */
  public DateTimeValue plus(long more) {
    return new DateTimeValue(ticks + more, kind);
  }

  @Override
  public NetType netType() {
    return Core.DATE_TIME;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateTimeValue that && ticks == that.ticks;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ticks);
  }

  @Override
  public int compareTo(DateTimeValue other) {
    return Long.compare(ticks, other.ticks);
  }

  @Override
  public String toString() {
    return DateTimeFormat.format(this, "G");
  }
}
