package io.github.apimworkshop.policy.expression.run;

/** Reading and writing variables, here and from an enclosing function. */
public final class Variables {

  private Variables() {}

  /** Reads a variable of this function. */
  public static Node read(Variable variable) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object held = frame.slots[variable.slot];
        return variable.captured ? ((Cell) held).value : held;
      }
    };
  }

  /** Writes a variable of this function. */
  public static Node write(Variable variable, Node value) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object result = value.eval(frame);
        variable.assign(frame, result);
        return result;
      }
    };
  }

  /** Reads a variable of an enclosing function through its cell. */
  public static Node readCell(int slot) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return ((Cell) frame.slots[slot]).value;
      }
    };
  }

  /** Writes a variable of an enclosing function through its cell. */
  public static Node writeCell(int slot, Node value) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object result = value.eval(frame);
        ((Cell) frame.slots[slot]).value = result;
        return result;
      }
    };
  }

  /** Keeps a value for {@link #load} and passes it on. */
  public static Node store(int slot, Node value) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object kept = value.eval(frame);
        frame.slots[slot] = kept;
        return kept;
      }
    };
  }

  /** A value kept by {@link #store}. */
  public static Node load(int slot) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return frame.slots[slot];
      }
    };
  }

  /** Runs {@code first}, then gives {@code value}: x++. */
  public static Node after(Node first, Node value) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        first.eval(frame);
        return value.eval(frame);
      }
    };
  }
}
