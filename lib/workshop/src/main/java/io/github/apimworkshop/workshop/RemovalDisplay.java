package io.github.apimworkshop.workshop;

import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.NotebookOutput;
import io.github.apimworkshop.workshop.reset.Leftover;
import io.github.apimworkshop.workshop.reset.RemovalListener;
import java.time.Duration;

/** Says below the cell what is removed, one line each. */
final class RemovalDisplay implements RemovalListener {
  private final NotebookOutput output;

  RemovalDisplay(NotebookOutput output) {
    this.output = output;
  }

  @Override
  public void started(Leftover leftover) {
    // The line that follows says the same, with its end.
  }

  @Override
  public void removed(Leftover leftover, Duration took) {
    output.show(
        MimeBundle.text("removed %s, %.1f s".formatted(leftover, took.toMillis() / 1000.0)));
  }

  @Override
  public void failed(Leftover leftover, String reason) {
    output.show(MimeBundle.text("STAYED %s: %s".formatted(leftover, reason)));
  }
}
