package io.github.apimworkshop.workshop.render;

import java.io.PrintStream;

/** Prints text; of a live display the end state only. */
final class TextOutput implements NotebookOutput {
  private final PrintStream out;

  TextOutput(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(MimeBundle bundle) {
    out.println(bundle.text());
  }

  @Override
  public LiveDisplay live() {
    return new LiveDisplay() {
      @Override
      public void update(MimeBundle bundle) {}

      @Override
      public void finish(MimeBundle bundle) {
        show(bundle);
      }
    };
  }
}
