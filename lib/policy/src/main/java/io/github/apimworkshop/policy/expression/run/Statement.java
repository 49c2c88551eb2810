package io.github.apimworkshop.policy.expression.run;

/** Something that runs. Immutable. */
public abstract class Statement {

  /** Runs it. */
  public abstract Completion run(Frame frame);
}
