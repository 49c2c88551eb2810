package io.github.apimworkshop.localazure.clock;

import io.github.apimworkshop.localazure.AdjustableClock;
import io.github.apimworkshop.policy.host.Timer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits on the adjustable clock: an advance past the end of a wait ends it at once. The action runs
 * on the event loop that asked for it. Thread-safe.
 */
public final class ClockTimer implements Timer {
  private final Vertx vertx;
  private final AdjustableClock clock;
  private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

  /** A timer on the event loops of {@code vertx}. */
  public ClockTimer(Vertx vertx, AdjustableClock clock) {
    this.vertx = vertx;
    this.clock = clock;
    clock.onAdvance(() -> waits.forEach(Wait::endIfDue));
  }

  @Override
  public Cancellable after(Duration delay, Runnable action) {
    if (delay.isZero() || delay.isNegative()) {
      action.run();
      return () -> {};
    }
    Wait wait = new Wait(clock.millis() + delay.toMillis(), vertx.getOrCreateContext(), action);
    waits.add(wait);
    wait.timerId = vertx.setTimer(Math.max(1, delay.toMillis()), id -> wait.end());
    return wait;
  }

  private final class Wait implements Cancellable {
    private final long dueMillis;
    private final Context context;
    private final Runnable action;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long timerId;

    Wait(long dueMillis, Context context, Runnable action) {
      this.dueMillis = dueMillis;
      this.context = context;
      this.action = action;
    }

    void endIfDue() {
      if (clock.millis() >= dueMillis) {
        end();
      }
    }

    void end() {
      if (close()) {
        context.runOnContext(nothing -> action.run());
      }
    }

    @Override
    public void cancel() {
      close();
    }

    private boolean close() {
      if (!over.compareAndSet(false, true)) {
        return false;
      }
      waits.remove(this);
      vertx.cancelTimer(timerId);
      return true;
    }
  }
}
