package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetDelegate;

/** Lambdas and local functions. */
public final class Closures {

  private Closures() {}

  /** A variable of the enclosing function: the slot of its cell there and here. */
  public record Capture(int outer, int inner) {}

  /**
   * What a lambda is made of; size is a supplier because slots are counted while the body is bound.
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Code(
      java.util.function.IntSupplier size,
      Variable[] parameters,
      java.util.function.Supplier<Capture[]> captures,
      Node value,
      Statement block) {}

  /** Makes the delegate with the cells it shares. */
  public static Node closure(Code code) {
    return new Closure(code);
  }

  private static final class Closure extends Node {

    private final Code code;

    Closure(Code code) {
      this.code = code;
    }

    @Override
    public Object eval(Frame frame) {
      Capture[] captures = code.captures.get();
      Cell[] cells = new Cell[captures.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = (Cell) frame.slots[captures[i].outer];
      }
      NetDelegate delegate = arguments -> call(frame.evaluation, captures, cells, arguments);
      return delegate;
    }

    private Object call(
        Evaluation evaluation, Capture[] captures, Cell[] cells, Object[] arguments) {
      evaluation.enter();
      try {
        Frame frame = new Frame(code.size.getAsInt(), evaluation);
        for (int i = 0; i < cells.length; i++) {
          frame.slots[captures[i].inner] = cells[i];
        }
        for (int i = 0; i < code.parameters.length; i++) {
          code.parameters[i].open(frame, arguments[i]);
        }
        if (code.value != null) {
          return code.value.eval(frame);
        }
        code.block.run(frame);
        return frame.result;
      } finally {
        evaluation.leave();
      }
    }
  }
}
