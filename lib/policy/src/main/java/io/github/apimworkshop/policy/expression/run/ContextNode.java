package io.github.apimworkshop.policy.expression.run;

/** The variable context. */
public final class ContextNode extends Node {

  @Override
  public Object eval(Frame frame) {
    return frame.evaluation.context();
  }
}
