package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.TypeSyntax;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Casts, as and is. */
final class CastBinder {

  private final Binder binder;

  CastBinder(Binder binder) {
    this.binder = binder;
  }

  Value cast(Expr.Cast cast) {
    NetType to = binder.type(cast.type());
    Bound bound = binder.bind(cast.operand());
    if (bound instanceof Bound.Lambda || bound instanceof Bound.Group) {
      return Value.of(binder.convert(bound, to, cast.start(), cast.end()), to);
    }
    Value value = binder.asValue(bound, cast.operand());
    if (value.isError() || Core.ERROR.equals(to)) {
      return Value.error();
    }
    if (!binder.unchecked && Conversions.losesConstant(value, to)) {
      return binder.error(
          cast,
          "Constant value '"
              + value.constant()
              + "' cannot be converted to a '"
              + to.displayName()
              + "' (use 'unchecked' syntax to override)");
    }
    UnaryOperator<Node> conversion = binder.conversions().explicit(value, to, binder.checked);
    if (conversion == null) {
      return binder.error(
          cast,
          "Cannot convert type '" + value.type().displayName() + "' to '" + to.displayName() + "'");
    }
    Node node = conversion.apply(value.node());
    if (value.isConstant() && value.constant() != null && hasConstants(to)) {
      return folded(node, to);
    }
    return Value.of(node, to);
  }

  private static boolean hasConstants(NetType type) {
    return NumberKind.of(type) != null
        || type.equals(Core.BOOL)
        || type.equals(Core.CHAR)
        || type.equals(Core.STRING)
        || type.definition().kind() == TypeKind.ENUM;
  }

  /** A constant when evaluating the node now gives a simple value. */
  static Value folded(Node node, NetType type) {
    Object value = node.eval(null);
    boolean simple = RuntimeTypes.of(value).equals(type);
    return simple ? Value.constant(value, type) : Value.of(node, type);
  }

  Value as(Expr.As as) {
    Value value = binder.operand(as.operand());
    NetType type = binder.type(as.type());
    if (value.isError() || Core.ERROR.equals(type)) {
      return Value.error();
    }
    if (!Core.acceptsNull(type)) {
      return binder.error(
          as,
          "The as operator must be used with a reference type or nullable type ('"
              + type.displayName()
              + "' is a non-nullable value type)");
    }
    if (!Conversions.related(value.type(), Core.underlying(type))) {
      return binder.error(
          as,
          "Cannot convert type '"
              + value.type().displayName()
              + "' to '"
              + type.displayName()
              + "' via a reference conversion, boxing conversion, unboxing conversion, wrapping conversion, or null type conversion");
    }
    NetType tested = Core.underlying(type);
    Node seen = Conversions.side(value.type(), tested, value.node());
    return Value.of(Casts.as(TypeRelations.check(tested), seen), type);
  }

  Value isType(Expr.IsType is) {
    NetType type = typeOrNull(is.type());
    if (type == null) {
      Expr constant = asExpression((TypeSyntax.Named) is.type());
      return isConstant(new Expr.IsConstant(is.operand(), constant, is.start(), is.end()));
    }
    Value value = binder.operand(is.operand());
    if (value.isError() || Core.ERROR.equals(type)) {
      return Value.error();
    }
    NetType tested = Core.underlying(type);
    Node seen = Conversions.side(value.type(), tested, value.node());
    if (is.name() == null) {
      return Value.of(Casts.is(TypeRelations.check(tested), seen, null), Core.BOOL);
    }
    Symbol symbol = binder.declare(is.name(), type, is.start(), is.end());
    int slot = binder.function().newSlot();
    Node assignment = binder.write(symbol, Variables.load(slot));
    Node operand = Variables.store(slot, seen);
    return Value.of(Casts.is(TypeRelations.check(tested), operand, assignment), Core.BOOL);
  }

  /** A type, or null when the name is a constant: {@code x is DateTimeKind.Utc}. */
  private NetType typeOrNull(TypeSyntax syntax) {
    if (syntax instanceof TypeSyntax.Named named && named.parts().size() > 0) {
      NetType found = binder.table.resolve(syntax, Map.of(), (where, name) -> Core.ERROR);
      boolean constant =
          Core.ERROR.equals(found) && binder.scope.find(named.parts().get(0).name()) != null;
      boolean member = Core.ERROR.equals(found) && named.parts().size() > 1;
      return constant || member ? null : binder.type(syntax);
    }
    return binder.type(syntax);
  }

  private static Expr asExpression(TypeSyntax.Named named) {
    Expr expr = null;
    for (TypeSyntax.Part part : named.parts()) {
      expr =
          expr == null
              ? new Expr.Name(part.name(), part.arguments(), named.start(), named.end())
              : new Expr.Member(expr, part.name(), part.arguments(), named.start(), named.end());
    }
    return expr;
  }

  Value isConstant(Expr.IsConstant is) {
    Value value = binder.operand(is.operand());
    Value constant = binder.operand(is.constant());
    if (value.isError() || constant.isError()) {
      return Value.error();
    }
    if (!constant.isConstant()) {
      return binder.error(is.constant(), "A constant value is expected");
    }
    if (constant.constant() == null) {
      return Value.of(Comparisons.isNull(false, value.node()), Core.BOOL);
    }
    NetType type = Core.underlying(value.type());
    Node expected =
        type.equals(Core.OBJECT)
            ? constant.node()
            : binder.convert(constant, type, is.constant().start(), is.constant().end());
    return Value.of(Comparisons.equal(false, value.node(), expected), Core.BOOL);
  }
}
