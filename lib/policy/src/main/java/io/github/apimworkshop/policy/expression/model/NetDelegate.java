package io.github.apimworkshop.policy.expression.model;

/** A lambda or method group as a value. */
@FunctionalInterface
public interface NetDelegate {

  /** Calls it; the arguments already have the parameter types. */
  Object invoke(Object... arguments);

  /** Calls a predicate. */
  default boolean test(Object argument) {
    return (Boolean) invoke(argument);
  }
}
