package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.host.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands still until the next timer is due; waiting costs nothing. */
final class MovedClock extends Clock implements Timer {
  private record Alarm(Instant at, long order, Runnable action) {}

  private final PriorityQueue<Alarm> alarms =
      new PriorityQueue<>(Comparator.comparing(Alarm::at).thenComparing(Alarm::order));
  private Instant now = Instant.parse("2026-11-20T10:00:00Z");
  private long order;

  @Override
  public Cancellable after(Duration delay, Runnable action) {
    Alarm alarm = new Alarm(now.plus(delay), order++, action);
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }

  /** Moves to the next alarm and runs it; false if there is none. */
  boolean step() {
    Alarm alarm = alarms.poll();
    if (alarm == null) {
      return false;
    }
    now = alarm.at;
    alarm.action.run();
    return true;
  }

  void move(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
