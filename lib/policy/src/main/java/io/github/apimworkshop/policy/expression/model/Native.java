package io.github.apimworkshop.policy.expression.model;

/**
 * The code of a table member. {@code self} is null for statics; {@code types} are the method's type
 * arguments.
 */
@FunctionalInterface
public interface Native {

  /** Runs it; an out parameter's value is left in its place in {@code arguments}. */
  Object call(Evaluation evaluation, NetType[] types, Object self, Object[] arguments);
}
