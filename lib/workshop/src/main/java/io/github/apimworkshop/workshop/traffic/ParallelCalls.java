package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.WorkshopException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends numbered calls from a few threads; the caller's thread collects and shows progress. */
final class ParallelCalls {
  private final RecordedCall call;
  private final int times;
  private final int parallel;

  ParallelCalls(RecordedCall call, int times, int parallel) {
    this.call = call;
    this.times = times;
    this.parallel = parallel;
  }

  List<Run> run(RunProgress progress) {
    BlockingQueue<Run> done = new LinkedBlockingQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(parallel, ParallelCalls::daemon);
    try {
      for (int i = 1; i <= times; i++) {
        int number = i;
        threads.execute(() -> done.add(call.send(number)));
      }
      return collect(done, progress);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Run> collect(BlockingQueue<Run> done, RunProgress progress) {
    var runs = new ArrayList<Run>();
    try {
      while (runs.size() < times) {
        runs.add(done.take());
        progress.recorded(runs);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException(
          "LAB-020", "Stopped after %d of %d calls.".formatted(runs.size(), times), e);
    }
    progress.finished(runs);
    runs.sort(Comparator.comparingInt(Run::number));
    return runs;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "workshop-call");
    thread.setDaemon(true);
    return thread;
  }
}
