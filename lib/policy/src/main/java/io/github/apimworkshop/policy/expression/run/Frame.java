package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.Evaluation;

/** The variables of one call. */
public final class Frame {

  private static final Object[] NONE = {};

  final Object[] slots;
  final Evaluation evaluation;
  Object result;

  /** A frame with room for a number of variables. */
  public Frame(int size, Evaluation evaluation) {
    this.slots = size == 0 ? NONE : new Object[size];
    this.evaluation = evaluation;
  }

  /** What a return statement left. */
  public Object result() {
    return result;
  }
}
