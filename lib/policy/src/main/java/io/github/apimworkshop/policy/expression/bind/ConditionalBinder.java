package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;

/** The ternary operator and what stands behind a question mark. */
final class ConditionalBinder {

  private final Binder binder;
  private final Deque<Value> receivers = new ArrayDeque<>();

  ConditionalBinder(Binder binder) {
    this.binder = binder;
  }

  /** The value before the innermost question mark. */
  Value receiver() {
    return receivers.getFirst();
  }

  Value conditional(Expr.Conditional conditional) {
    Node condition = binder.convert(conditional.condition(), Core.BOOL);
    Bound whenTrue = binder.bind(conditional.whenTrue());
    Bound whenFalse = binder.bind(conditional.whenFalse());
    if (!(whenTrue instanceof Value a) || !(whenFalse instanceof Value b)) {
      return binder.error(
          conditional,
          "Type of conditional expression cannot be determined because there is no type for a lambda or method group");
    }
    NetType type = common(a, b);
    if (type == null) {
      return binder.error(
          conditional,
          "Type of conditional expression cannot be determined because there is no implicit conversion between '"
              + a.type().displayName()
              + "' and '"
              + b.type().displayName()
              + "'");
    }
    Node left =
        binder.convert(a, type, conditional.whenTrue().start(), conditional.whenTrue().end());
    Node right =
        binder.convert(b, type, conditional.whenFalse().start(), conditional.whenFalse().end());
    return Value.of(Branches.choose(condition, left, right), type);
  }

  /** The type one of two values converts to, or null. */
  private NetType common(Value a, Value b) {
    if (a.isError() || b.isError()) {
      return Core.ERROR;
    }
    if (a.type().equals(b.type())) {
      return a.type();
    }
    boolean toB =
        !Core.NULL.equals(b.type())
            && !Core.NEVER.equals(b.type())
            && binder.conversions().implicit(a, b.type()) != null;
    boolean toA =
        !Core.NULL.equals(a.type())
            && !Core.NEVER.equals(a.type())
            && binder.conversions().implicit(b, a.type()) != null;
    if (toA && toB) {
      return binder.conversions().implicit(a.type(), b.type()) != null ? b.type() : a.type();
    }
    return toB ? b.type() : toA ? a.type() : null;
  }

  Value conditionalAccess(Expr.ConditionalAccess access) {
    Value target = binder.operand(access.target());
    if (target.isError()) {
      return target;
    }
    if (!Core.acceptsNull(target.type()) || Core.NULL.equals(target.type())) {
      return binder.error(
          access,
          "Operator '?' cannot be applied to operand of type '"
              + target.type().displayName()
              + "'");
    }
    int slot = binder.function().newSlot();
    receivers.push(Value.of(Variables.load(slot), Core.underlying(target.type())));
    Bound rest = binder.bind(access.rest());
    receivers.pop();
    Value value = binder.asValue(rest, access.rest());
    NetType type = value.type();
    if (type.isValueType() && !Core.isNullable(type)) {
      type = Core.nullable(type);
    }
    return Value.of(Branches.whenNotNull(Variables.store(slot, target.node()), value.node()), type);
  }
}
