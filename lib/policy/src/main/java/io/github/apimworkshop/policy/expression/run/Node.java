package io.github.apimworkshop.policy.expression.run;

/** Something that gives a value. Immutable; everything that changes is in the frame. */
public abstract class Node {

  /** The value; a constant node is also run without a frame. */
  public abstract Object eval(Frame frame);

  /** The value of a boolean node. */
  public boolean test(Frame frame) {
    return (Boolean) eval(frame);
  }

  /** The value of an int node. */
  public int int32(Frame frame) {
    return (Integer) eval(frame);
  }
}
