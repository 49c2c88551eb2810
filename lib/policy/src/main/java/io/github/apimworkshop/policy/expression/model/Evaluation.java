package io.github.apimworkshop.policy.expression.model;

import io.github.apimworkshop.policy.context.PolicyContext;
import io.github.apimworkshop.policy.expression.ExpressionHost;

/** One run of one expression: what it sees and what it has used. Confined to a thread. */
public final class Evaluation {

  private final PolicyContext context;
  private final ExpressionHost host;
  private long steps;
  private long characters;
  private int depth;

  /** Starts with the whole budget of the host. */
  public Evaluation(PolicyContext context, ExpressionHost host) {
    this.context = context;
    this.host = host;
    this.steps = host.budget().steps();
    this.characters = host.budget().characters();
    this.depth = host.budget().depth();
  }

  /** The request. */
  public PolicyContext context() {
    return context;
  }

  /** Clock and random. */
  public ExpressionHost host() {
    return host;
  }

  /** Counts a loop round, a call or an element visited. */
  public void step() {
    if (--steps < 0) {
      throw new BudgetExceeded(
          "The expression was stopped after " + host.budget().steps() + " steps.");
    }
  }

  /** Counts text or elements about to be built. */
  public void allocate(long amount) {
    characters -= amount;
    if (characters < 0) {
      throw new BudgetExceeded(
          "The expression was stopped because it builds more than "
              + host.budget().characters()
              + " characters.");
    }
  }

  /** Enters a call; {@link #leave()} must follow. */
  public void enter() {
    step();
    if (--depth < 0) {
      throw new BudgetExceeded(
          "The expression was stopped at " + host.budget().depth() + " nested calls.");
    }
  }

  /** Leaves a call. */
  public void leave() {
    depth++;
  }
}
