package io.github.apimworkshop.policy.host;

import java.time.Duration;

/** Waiting without a thread; follows the same clock as {@link PolicyHost#clock()}. */
public interface Timer {
  /** Runs the action once after the delay; a zero delay may run it at once. */
  Cancellable after(Duration delay, Runnable action);

  /** Something that may be given up; giving up twice, or too late, has no effect. */
  interface Cancellable {
    void cancel();
  }
}
