package io.github.apimworkshop.benchmarks.lab;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits between measurements: a slow target still works on what it was sent last, and would take
 * the next one's time.
 */
public final class IdleMachine {
  private static final Duration SAMPLE = Duration.ofMillis(500);
  private static final double IDLE = 0.1;

  private IdleMachine() {}

  /** Returns when the processors were idle for half a second, at the latest after {@code limit}. */
  public static void await(Duration limit) {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long end = System.nanoTime() + limit.toNanos();
    double load;
    do {
      system.getCpuLoad();
      LockSupport.parkNanos(SAMPLE.toNanos());
      load = system.getCpuLoad();
    } while (load > IDLE && System.nanoTime() < end);
  }
}
