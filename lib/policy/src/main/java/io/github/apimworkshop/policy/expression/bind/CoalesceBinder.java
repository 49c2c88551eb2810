package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;

/** The operator ??. */
final class CoalesceBinder {

  private final Binder binder;
  private final OperatorBinder operators;

  CoalesceBinder(Binder binder, OperatorBinder operators) {
    this.binder = binder;
    this.operators = operators;
  }

  Value coalesce(Value left, Expr.Binary binary) {
    Value right = binder.operand(binary.right());
    if (left.isError() || right.isError()) {
      return Value.error();
    }
    if (!Core.acceptsNull(left.type())
        || (Core.NULL.equals(left.type()) && Core.NULL.equals(right.type()))) {
      return operators.mismatch(binary, left, right);
    }
    NetType inner = Core.underlying(left.type());
    boolean toInner =
        Core.isNullable(left.type()) && binder.conversions().implicit(right, inner) != null;
    NetType type = toInner ? inner : left.type();
    if (!toInner && binder.conversions().implicit(right, type) == null) {
      type = right.type();
      if (binder.conversions().implicit(Value.of(null, inner), type) == null) {
        return operators.mismatch(binary, left, right);
      }
      int slot = binder.function().newSlot();
      Node converted =
          binder.conversions().implicit(Value.of(null, inner), type).apply(Variables.load(slot));
      Node kept = Branches.whenNotNull(Variables.store(slot, left.node()), converted);
      return Value.of(Branches.coalesce(kept, right.node()), type);
    }
    Node fallback = binder.convert(right, type, binary.right().start(), binary.right().end());
    return Value.of(Branches.coalesce(left.node(), fallback), type);
  }
}
