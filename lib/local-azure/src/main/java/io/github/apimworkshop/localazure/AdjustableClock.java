package io.github.apimworkshop.localazure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be moved forward, so that a pause of a minute costs no minute. Thread-safe. */
public final class AdjustableClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> ahead;
  private final List<Runnable> listeners;

  public AdjustableClock(Clock base) {
    this(base, new AtomicReference<>(Duration.ZERO), new CopyOnWriteArrayList<>());
  }

  private AdjustableClock(Clock base, AtomicReference<Duration> ahead, List<Runnable> listeners) {
    this.base = base;
    this.ahead = ahead;
    this.listeners = listeners;
  }

  /**
   * Moves this clock and every clock made of it by {@link #withZone}.
   *
   * @throws IllegalArgumentException when the step is negative
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("The clock moves forward only, not by " + step + ".");
    }
    ahead.accumulateAndGet(step, Duration::plus);
    listeners.forEach(Runnable::run);
  }

  /** Runs the listener after each {@link #advance}, on the advancing thread. */
  public void onAdvance(Runnable listener) {
    listeners.add(listener);
  }

  /** How far this clock is ahead of its base. */
  public Duration ahead() {
    return ahead.get();
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new AdjustableClock(base.withZone(zone), ahead, listeners);
  }
}
