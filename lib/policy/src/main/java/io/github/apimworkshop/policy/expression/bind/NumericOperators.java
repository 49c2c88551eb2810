package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.run.Arithmetic;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Unaries;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import java.util.Set;

/** Operators on numbers, characters and enumerations: promotion first, then the arithmetic. */
final class NumericOperators {

  static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

  private final Binder binder;

  NumericOperators(Binder binder) {
    this.binder = binder;
  }

  private static NumberKind kindOf(NetType type) {
    return type.equals(Core.CHAR) ? NumberKind.USHORT : NumberKind.of(type);
  }

  /** Unary promotion. */
  static NumberKind promoted(NetType type) {
    NumberKind kind = kindOf(type);
    return kind == null || kind.bits() == 0 || kind.bits() >= 32 ? kind : NumberKind.INT;
  }

  /** Binary promotion; an int constant adapts to an unsigned partner. */
  static NumberKind promoted(Value x, Value y) {
    NumberKind a = promoted(x.type());
    NumberKind b = promoted(y.type());
    if (a == null || b == null || a == b) {
      return a == b ? a : null;
    }
    if (a == NumberKind.DECIMAL || b == NumberKind.DECIMAL) {
      NumberKind other = a == NumberKind.DECIMAL ? b : a;
      return other.integral() ? NumberKind.DECIMAL : null;
    }
    if (a == NumberKind.DOUBLE || b == NumberKind.DOUBLE) {
      return NumberKind.DOUBLE;
    }
    if (a == NumberKind.FLOAT || b == NumberKind.FLOAT) {
      return NumberKind.FLOAT;
    }
    if (a == NumberKind.ULONG || b == NumberKind.ULONG) {
      Value other = a == NumberKind.ULONG ? y : x;
      return kindOf(other.type()).signed() && !nonNegative(other) ? null : NumberKind.ULONG;
    }
    if (a == NumberKind.UINT || b == NumberKind.UINT) {
      Value other = a == NumberKind.UINT ? y : x;
      boolean fits =
          promoted(other.type()) == NumberKind.INT
              && (nonNegative(other) || !kindOf(other.type()).signed());
      return fits ? NumberKind.UINT : NumberKind.LONG;
    }
    return NumberKind.LONG;
  }

  private static boolean nonNegative(Value value) {
    return (value.constant() instanceof Integer i && i >= 0)
        || (value.constant() instanceof Long l && l >= 0);
  }

  Value numbers(String operator, Value x, Value y) {
    NumberKind kind = promoted(x, y);
    Node left = promote(x, kind);
    Node right = promote(y, kind);
    if (COMPARISONS.contains(operator)) {
      return Value.of(Comparisons.numbers(operator, kind, left, right), Core.BOOL);
    }
    boolean bitwise = "&|^".contains(operator);
    if ((bitwise && !kind.integral()) || !"+-*/%&|^".contains(operator)) {
      return null;
    }
    boolean constants = x.isConstant() && y.isConstant();
    boolean exact = binder.checked || (constants && !binder.unchecked);
    return Value.of(Arithmetic.of(operator, kind, left, right, exact), kind.type());
  }

  Node promote(Value value, NumberKind kind) {
    if (value.type().equals(kind.type())) {
      return value.node();
    }
    var implicit = binder.conversions().implicit(value, kind.type());
    return implicit != null
        ? implicit.apply(value.node())
        : Casts.number(kind, value.node(), false);
  }

  Value shift(String operator, Value x, Value y) {
    NumberKind kind = promoted(x.type());
    if (kind == null || !kind.integral() || binder.conversions().implicit(y, Core.INT) == null) {
      return null;
    }
    Node operand = binder.conversions().implicit(x, kind.type()).apply(x.node());
    Node count = binder.conversions().implicit(y, Core.INT).apply(y.node());
    return Value.of(Unaries.shift(operator.equals("<<"), kind, operand, count), kind.type());
  }

  Value enums(String operator, Value x, Value y) {
    NetType type = x.type().definition().kind() == TypeKind.ENUM ? x.type() : y.type();
    var left = binder.conversions().implicit(x, type);
    var right = binder.conversions().implicit(y, type);
    if (left == null || right == null) {
      return null;
    }
    Node a = number(left.apply(x.node()));
    Node b = number(right.apply(y.node()));
    if (COMPARISONS.contains(operator)) {
      return Value.of(Comparisons.numbers(operator, NumberKind.INT, a, b), Core.BOOL);
    }
    if (!"|&^".contains(operator)) {
      return null;
    }
    Node bits = Arithmetic.of(operator, NumberKind.INT, a, b, false);
    return Value.of(Casts.with(v -> new EnumValue(type, (Integer) v), bits), type);
  }

  private static Node number(Node node) {
    return Casts.with(v -> ((EnumValue) v).value(), node);
  }
}
