package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.jupyter.RunListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows which cell is running: a bar on a terminal, one line per cell elsewhere. */
abstract class RunProgress implements RunListener, AutoCloseable {
  static RunProgress on(Console console, Path notebook) {
    String name = notebook.getFileName().toString();
    return console.terminal() ? new Bar(name) : new Lines(console.err(), name);
  }

  @Override
  public abstract void close();

  private static final class Bar extends RunProgress {
    private final ProgressBar bar;

    Bar(String name) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
      bar.setExtraMessage("starting the kernel");
    }

    @Override
    public void notebookStarted(int cells) {
      bar.maxHint(cells);
    }

    @Override
    public void cellStarted(int cell, String heading) {
      bar.setExtraMessage(heading);
    }

    @Override
    public void cellFinished(int cell, double seconds) {
      bar.stepTo(cell);
    }

    @Override
    public void close() {
      bar.setExtraMessage("");
      bar.close();
    }
  }

  private static final class Lines extends RunProgress {
    private final PrintWriter err;
    private final String name;
    private int cells;
    private String heading = "";

    Lines(PrintWriter err, String name) {
      this.err = err;
      this.name = name;
    }

    @Override
    public void notebookStarted(int count) {
      cells = count;
      err.println(name + ": " + count + " cells");
    }

    @Override
    public void cellStarted(int cell, String above) {
      heading = above;
    }

    @Override
    public void cellFinished(int cell, double seconds) {
      err.printf(Locale.ROOT, "  [%2d/%d] %5.1f s  %s%n", cell, cells, seconds, heading);
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
