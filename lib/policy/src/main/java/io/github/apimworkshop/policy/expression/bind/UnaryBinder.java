package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Unaries;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;
import io.github.apimworkshop.policy.expression.value.Unsigned;

/** Prefix operators. */
final class UnaryBinder {

  private final Binder binder;
  private final OperatorBinder operators;
  private final NumericOperators numbers;

  UnaryBinder(Binder binder, OperatorBinder operators, NumericOperators numbers) {
    this.binder = binder;
    this.operators = operators;
    this.numbers = numbers;
  }

  Bound unary(Expr.Unary unary) {
    String operator = unary.operator();
    if (operator.equals("++") || operator.equals("--")) {
      return binder.assignments().step(unary.operand(), operator, false, unary);
    }
    Value minimum = operator.equals("-") ? minimum(unary) : null;
    if (minimum != null) {
      return minimum;
    }
    Value operand = binder.operand(unary.operand());
    if (operand.isError()) {
      return operand;
    }
    Value result = prefix(operator, operand);
    if (result == null) {
      return binder.error(
          unary,
          "Operator '"
              + operator
              + "' cannot be applied to operand of type '"
              + operand.type().displayName()
              + "'");
    }
    return operand.isConstant() ? operators.fold(result, unary) : result;
  }

  /** The smallest int and long are written with a literal that alone would be too large. */
  private static Value minimum(Expr.Unary unary) {
    if (unary.operand() instanceof Expr.Literal literal && literal.value() instanceof Unsigned u) {
      if (u.kind() == NumberKind.UINT && u.bits() == 0x80000000L) {
        return Value.constant(Integer.MIN_VALUE, Core.INT);
      }
      if (u.kind() == NumberKind.ULONG && u.bits() == Long.MIN_VALUE) {
        return Value.constant(Long.MIN_VALUE, Core.LONG);
      }
    }
    return null;
  }

  private Value prefix(String operator, Value operand) {
    if (Core.isNullable(operand.type())) {
      int slot = binder.function().newSlot();
      Value inner = prefix(operator, Value.of(Variables.load(slot), operand.type().argument(0)));
      if (inner == null) {
        return null;
      }
      Node kept = Variables.store(slot, operand.node());
      return Value.of(Branches.lifted(kept, null, inner.node(), null), Core.nullable(inner.type()));
    }
    if (operator.equals("!")) {
      return operand.type().equals(Core.BOOL)
          ? Value.of(Unaries.not(operand.node()), Core.BOOL)
          : null;
    }
    if (operand.type().equals(Core.TIME_SPAN) && operator.equals("-")) {
      return Value.of(
          Casts.with(v -> ((TimeSpanValue) v).negated(), operand.node()), Core.TIME_SPAN);
    }
    NumberKind kind = NumericOperators.promoted(operand.type());
    if (kind == null) {
      return null;
    }
    if (operator.equals("-") && kind == NumberKind.UINT) {
      kind = NumberKind.LONG;
    }
    Node node = numbers.promote(operand, kind);
    return switch (operator) {
      case "+" -> Value.of(node, kind.type());
      case "-" ->
          kind == NumberKind.ULONG
              ? null
              : Value.of(Unaries.negate(kind, node, binder.checked), kind.type());
      case "~" -> kind.integral() ? Value.of(Unaries.complement(kind, node), kind.type()) : null;
      default -> null;
    };
  }
}
