package io.github.apimworkshop.workshop.render;

import java.util.Optional;

/** Where results go: the notebook whose cell is running, or the console. */
public interface NotebookOutput {

  /** The running kernel's output, else standard output as text. */
  static NotebookOutput current() {
    Optional<NotebookOutput> kernel = KernelOutput.find().map(NotebookOutput.class::cast);
    return kernel.orElseGet(() -> new TextOutput(System.out));
  }

  /** Shows a result below the cell. */
  void show(MimeBundle bundle);

  /** Opens a display that is updated in place; call it from the cell's own thread only. */
  LiveDisplay live();

  /** A display that changes while a cell runs. */
  interface LiveDisplay {
    /** Replaces what is shown; may be skipped where nothing can be replaced. */
    void update(MimeBundle bundle);

    /** Shows the end state, which is never skipped. */
    void finish(MimeBundle bundle);
  }
}
