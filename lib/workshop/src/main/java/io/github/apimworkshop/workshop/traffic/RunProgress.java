package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.NotebookOutput;
import java.util.List;

/** A bar that grows in place while calls come back; redrawn a few times a second at most. */
final class RunProgress {
  private static final long REDRAW_NANOS = 150_000_000;

  private final NotebookOutput.LiveDisplay display;
  private final int times;
  private final long start = System.nanoTime();
  private long drawn;

  RunProgress(NotebookOutput output, int times) {
    this.display = output.live();
    this.times = times;
  }

  void recorded(List<Run> runs) {
    long now = System.nanoTime();
    if (runs.size() < times && now - drawn > REDRAW_NANOS) {
      drawn = now;
      display.update(bar(runs.size()));
    }
  }

  void finished(List<Run> runs) {
    long failed = runs.stream().filter(run -> !run.succeeded()).count();
    display.finish(
        MimeBundle.text(
            "%d calls in %.1f s, %d failed"
                .formatted(runs.size(), (System.nanoTime() - start) / 1e9, failed)));
  }

  private MimeBundle bar(int done) {
    String text = "%d of %d calls".formatted(done, times);
    return MimeBundle.html(
        text, "<progress max=\"%d\" value=\"%d\"></progress> %s".formatted(times, done, text));
  }
}
