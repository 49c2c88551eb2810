package io.github.apimworkshop.policy.expression.run;

/** A literal or a folded constant. */
public final class Constant extends Node {

  private final Object value;
  private final int number;
  private final boolean truth;

  /** Gives the value every time. */
  public Constant(Object value) {
    this.value = value;
    this.number = value instanceof Integer i ? i : 0;
    this.truth = Boolean.TRUE.equals(value);
  }

  @Override
  public Object eval(Frame frame) {
    return value;
  }

  @Override
  public int int32(Frame frame) {
    return number;
  }

  @Override
  public boolean test(Frame frame) {
    return truth;
  }
}
