package io.github.apimworkshop.policy.expression;

/**
 * What one evaluation may use: {@code steps} counts loop rounds, calls and elements visited, {@code
 * characters} counts text and elements built, {@code depth} counts nested calls.
 */
public record ExpressionBudget(long steps, long characters, int depth) {

  /** Far above what real policies need, and a runaway loop still ends within seconds. */
  public static ExpressionBudget standard() {
    return new ExpressionBudget(5_000_000, 64L << 20, 200);
  }
}
