package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Node;

/** Operators on truth values. */
final class BooleanOperators {

  private BooleanOperators() {}

  static Value logical(String operator, Value x, Value y) {
    if (!x.type().equals(Core.BOOL) || !y.type().equals(Core.BOOL)) {
      return null;
    }
    Node node =
        operator.equals("&&") ? Branches.and(x.node(), y.node()) : Branches.or(x.node(), y.node());
    return Value.of(node, Core.BOOL);
  }

  static Value booleans(String operator, Value x, Value y) {
    return switch (operator) {
      case "&", "|", "^" ->
          Value.of(Branches.eager(operator.charAt(0), x.node(), y.node()), Core.BOOL);
      case "==", "!=" ->
          Value.of(Comparisons.equal(operator.equals("!="), x.node(), y.node()), Core.BOOL);
      default -> null;
    };
  }
}
