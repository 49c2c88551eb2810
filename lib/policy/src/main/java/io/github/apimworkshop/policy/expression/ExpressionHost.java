package io.github.apimworkshop.policy.expression;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What the host lends to an evaluation. Shared by all evaluations, so clock and random must be
 * thread-safe.
 */
public record ExpressionHost(Clock clock, RandomGenerator random, ExpressionBudget budget) {

  /** A host with the standard budget. */
  public static ExpressionHost of(Clock clock, RandomGenerator random) {
    return new ExpressionHost(clock, random, ExpressionBudget.standard());
  }
}
