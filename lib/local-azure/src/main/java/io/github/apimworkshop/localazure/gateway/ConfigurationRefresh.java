package io.github.apimworkshop.localazure.gateway;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a gateway in step with the store, on a thread of its own, since compiling policies takes
 * longer than an event loop may be busy. Thread-safe.
 */
final class ConfigurationRefresh implements AutoCloseable {
  /** Many changes in a row, as a deployment makes them, end in few refreshes. */
  private static final int GATHERING_MILLIS = 30;

  private static final int IDLE_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationRefresh.class);

  private final String name;
  private final Runnable read;
  private final AtomicLong stored = new AtomicLong();
  private final AtomicLong applied = new AtomicLong();
  private final ScheduledThreadPoolExecutor worker;

  /** {@code read} takes over what the store holds; it only ever runs on one thread at a time. */
  ConfigurationRefresh(String name, Runnable read) {
    this.name = name;
    this.read = read;
    this.worker = new ScheduledThreadPoolExecutor(1, this::thread);
    worker.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    worker.allowCoreThreadTimeOut(true);
  }

  /** The store has changed; calls wait from now on until that is taken over. */
  void outdate() {
    if (stored.getAndIncrement() == applied.get()) {
      try {
        var unused = worker.schedule(this::catchUp, GATHERING_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closed) {
        LOG.debug("The gateway {} is closed", name);
      }
    }
  }

  /** Whether nothing has changed since the last refresh. */
  boolean isDone() {
    return applied.get() == stored.get();
  }

  /** Runs {@code then} once every change so far is taken over; at once after {@link #close}. */
  void whenDone(Runnable then) {
    try {
      worker.execute(
          () -> {
            catchUp();
            then.run();
          });
    } catch (RejectedExecutionException closed) {
      then.run();
    }
  }

  private void catchUp() {
    while (!isDone()) {
      long version = stored.get();
      try {
        read.run();
      } catch (RuntimeException e) {
        LOG.error("The gateway {} keeps its configuration; the new one cannot be read", name, e);
      }
      applied.set(version);
    }
  }

  /** Takes no more changes; what waits already is still done. */
  @Override
  public void close() {
    worker.shutdown();
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "configuration-" + name);
    thread.setDaemon(true);
    return thread;
  }
}
