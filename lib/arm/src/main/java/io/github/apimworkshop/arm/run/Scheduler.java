package io.github.apimworkshop.arm.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntPredicate;

/**
 * Runs steps as soon as the steps they wait for have succeeded, lowest number first. The calling
 * thread works too, so that an executor without a free thread never stops the work.
 */
final class Scheduler {
  private final IntPredicate step;
  private final Executor executor;
  private final int[] open;
  private final List<List<Integer>> dependants = new ArrayList<>();
  private final Queue<Integer> ready = new PriorityQueue<>(Comparator.naturalOrder());
  private int running;
  private Throwable failure;

  /**
   * @param step runs one step and says whether those that wait for it may start
   */
  Scheduler(List<Set<Integer>> dependencies, IntPredicate step, Executor executor) {
    this.step = step;
    this.executor = executor;
    this.open = new int[dependencies.size()];
    dependencies.forEach(each -> dependants.add(new ArrayList<>()));
    for (int i = 0; i < open.length; i++) {
      open[i] = dependencies.get(i).size();
      for (int dependency : dependencies.get(i)) {
        dependants.get(dependency).add(i);
      }
      if (open[i] == 0) {
        ready.add(i);
      }
    }
  }

  /** Returns when nothing runs and nothing more can start; throws what a step has thrown. */
  void run() {
    askForHelp(ready.size() - 1);
    boolean interrupted = false;
    while (true) {
      Integer next;
      synchronized (this) {
        while (ready.isEmpty() && running > 0) {
          try {
            wait();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
        next = take();
      }
      if (next == null) {
        break;
      }
      perform(next);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private synchronized void rethrow() {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  private void help() {
    Integer next = take();
    while (next != null) {
      perform(next);
      next = take();
    }
  }

  private synchronized Integer take() {
    Integer next = ready.poll();
    if (next != null) {
      running++;
    }
    return next;
  }

  private void perform(int index) {
    boolean succeeded = false;
    Throwable thrown = null;
    try {
      succeeded = step.test(index);
    } catch (RuntimeException | Error e) {
      thrown = e;
    }
    int more = 0;
    synchronized (this) {
      running--;
      failure = failure == null ? thrown : failure;
      if (succeeded) {
        for (int dependant : dependants.get(index)) {
          if (--open[dependant] == 0) {
            ready.add(dependant);
            more++;
          }
        }
      }
      notifyAll();
    }
    askForHelp(more - 1);
  }

  private void askForHelp(int helpers) {
    try {
      for (int i = 0; i < helpers; i++) {
        executor.execute(this::help);
      }
    } catch (RejectedExecutionException e) {
      // The calling thread does the work alone.
      return;
    }
  }
}
