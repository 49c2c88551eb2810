package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;

/** Operators on values that may be null. */
final class LiftedOperators {

  private final Binder binder;
  private final OperatorBinder operators;

  LiftedOperators(Binder binder, OperatorBinder operators) {
    this.binder = binder;
    this.operators = operators;
  }

  Value withNull(String operator, Value x, Value y) {
    if (!operator.equals("==") && !operator.equals("!=")) {
      return null;
    }
    Value other = Core.NULL.equals(x.type()) ? y : x;
    // A value that cannot be null has its own equality lifted; the answer is always the same.
    if (!Core.acceptsNull(other.type()) && operators.plain(operator, other, other) == null) {
      return null;
    }
    return Value.of(Comparisons.isNull(operator.equals("!="), other.node()), Core.BOOL);
  }

  Value lifted(String operator, Value x, Value y) {
    int left = binder.function().newSlot();
    int right = binder.function().newSlot();
    Value a = Value.of(Variables.load(left), Core.underlying(x.type()));
    Value b = Value.of(Variables.load(right), Core.underlying(y.type()));
    Value inner = operators.plain(operator, a, b);
    if (inner == null) {
      return null;
    }
    Node first = Variables.store(left, x.node());
    Node second = Variables.store(right, y.node());
    if (operator.equals("==") || operator.equals("!=")) {
      return Value.of(
          Branches.liftedEquality(first, second, inner.node(), operator.equals("!=")), Core.BOOL);
    }
    boolean comparison = NumericOperators.COMPARISONS.contains(operator);
    Node node = Branches.lifted(first, second, inner.node(), comparison ? Boolean.FALSE : null);
    return Value.of(node, comparison ? Core.BOOL : Core.nullable(inner.type()));
  }
}
