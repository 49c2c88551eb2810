package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Texts;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import java.util.function.UnaryOperator;

/** =, the compound assignments, ++ and --. */
final class AssignmentBinder {

  private final Binder binder;

  AssignmentBinder(Binder binder) {
    this.binder = binder;
  }

  Value assign(Expr.Assign assign) {
    Value target = binder.value(assign.target());
    if (target.isError()) {
      binder.bind(assign.value());
      return target;
    }
    if (target.target() == null || target.target().write(target.node()) == null) {
      return binder.error(assign, notAssignable(assign.target()));
    }
    if (assign.operator().equals("=")) {
      Node value = binder.convert(assign.value(), target.type());
      return Value.of(target.target().write(value), target.type());
    }
    Value once = target.target().once(target);
    Value right = binder.operand(assign.value());
    if (right.isError()) {
      return right;
    }
    String operator = assign.operator().substring(0, assign.operator().length() - 1);
    Value result = combined(operator, once, right, assign);
    return result == null
        ? Value.error()
        : Value.of(once.target().write(result.node()), target.type());
  }

  private String notAssignable(Expr target) {
    if (target instanceof Expr.Member || target instanceof Expr.Index) {
      String name = target instanceof Expr.Member member ? member.name() : "this";
      return "Property or indexer '" + name + "' cannot be assigned to -- it is read only";
    }
    return "The left-hand side of an assignment must be a variable, property or indexer";
  }

  /** left op right, cast back to the type of the left side. */
  private Value combined(String operator, Value left, Value right, Expr where) {
    if (operator.equals("+") && left.type().equals(Core.STRING)) {
      return Value.of(Texts.concat(new Node[] {left.node(), right.node()}), Core.STRING);
    }
    Value result = binder.operators().operation(operator, left, right);
    if (result == null) {
      binder.error(
          where,
          "Operator '"
              + operator
              + "=' cannot be applied to operands of type '"
              + left.type().displayName()
              + "' and '"
              + right.type().displayName()
              + "'");
      return null;
    }
    boolean narrowing =
        binder.conversions().implicit(result, left.type()) == null
            && binder.conversions().implicit(right, left.type()) != null;
    UnaryOperator<Node> back =
        narrowing
            ? binder.conversions().explicit(result, left.type(), binder.checked)
            : binder.conversions().implicit(result, left.type());
    if (back == null) {
      binder.error(where, binder.noConversion(result, left.type()));
      return null;
    }
    return Value.of(back.apply(result.node()), left.type());
  }

  Value step(Expr operand, String operator, boolean postfix, Expr where) {
    Value target = binder.value(operand);
    if (target.isError()) {
      return target;
    }
    if (target.target() == null || target.target().write(target.node()) == null) {
      return binder.error(
          where,
          "The operand of an increment or decrement operator must be a variable, property or indexer");
    }
    Value once = target.target().once(target);
    NetType type = target.type();
    int slot = binder.function().newSlot();
    Value old = Value.of(Variables.store(slot, once.node()), type);
    Value one = Value.constant(1, Core.INT);
    Value result = binder.operators().operation(operator.substring(0, 1), old, one);
    UnaryOperator<Node> back =
        result == null ? null : binder.conversions().explicit(result, type, binder.checked);
    if (back == null) {
      return binder.error(
          where,
          "Operator '"
              + operator
              + "' cannot be applied to operand of type '"
              + type.displayName()
              + "'");
    }
    Node write = once.target().write(back.apply(result.node()));
    return Value.of(postfix ? Variables.after(write, Variables.load(slot)) : write, type);
  }
}
