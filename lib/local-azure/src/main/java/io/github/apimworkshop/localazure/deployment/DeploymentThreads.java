package io.github.apimworkshop.localazure.deployment;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One thread per deployment under way, and workers that they share. */
final class DeploymentThreads {
  private static final int WORKERS = 32;
  private static final int GRACE_SECONDS = 5;

  private final ExecutorService deployments = Executors.newCachedThreadPool(named("deployment-"));
  private final ExecutorService workers =
      Executors.newFixedThreadPool(WORKERS, named("deployment-worker-"));

  void start(Runnable deployment) {
    deployments.execute(deployment);
  }

  Executor workers() {
    return workers;
  }

  /** Waits for deployments under way; {@code cancel} is called when they need too long. */
  void close(Runnable cancel) {
    deployments.shutdown();
    try {
      if (!deployments.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        cancel.run();
        if (!deployments.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
          deployments.shutdownNow();
        }
      }
    } catch (InterruptedException e) {
      deployments.shutdownNow();
      Thread.currentThread().interrupt();
    }
    workers.shutdown();
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
