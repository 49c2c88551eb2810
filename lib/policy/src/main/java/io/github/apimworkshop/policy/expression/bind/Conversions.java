package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.json.JObjectPairs;
import io.github.apimworkshop.policy.expression.json.JsonTypes;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Method;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Calls;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Constant;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Implicit and explicit conversions; a conversion is a function on nodes, null means there is none.
 */
final class Conversions {

  private static final UnaryOperator<Node> IDENTITY = UnaryOperator.identity();

  private final Binder binder;

  Conversions(Binder binder) {
    this.binder = binder;
  }

  /** The implicit conversion of what is bound to a type, or null. */
  UnaryOperator<Node> implicit(Bound from, NetType to) {
    if (from instanceof Bound.Lambda lambda) {
      return to.isDelegate() ? binder.lambdas().convert(lambda, to) : null;
    }
    if (from instanceof Bound.Group group) {
      return to.isDelegate() ? binder.lambdas().convert(group, to) : null;
    }
    if (!(from instanceof Value value)) {
      return null;
    }
    if (value.isConstant() && !Core.NULL.equals(value.type())) {
      UnaryOperator<Node> constant = ofConstant(value, to);
      if (constant != null) {
        return constant;
      }
    }
    return implicit(value.type(), to);
  }

  private UnaryOperator<Node> ofConstant(Value value, NetType to) {
    if (binder.hasQuotedStrings()
        && to.equals(Core.STRING)
        && value.constant() instanceof Character c) {
      return n -> new Constant(c.toString().intern());
    }
    NumberKind from = NumberKind.of(value.type());
    NumberKind target = NumberKind.of(Core.underlying(to));
    boolean whole =
        from == NumberKind.INT || (from == NumberKind.LONG && target == NumberKind.ULONG);
    if (to.definition().kind() == TypeKind.ENUM && Integer.valueOf(0).equals(value.constant())) {
      return n -> new Constant(new EnumValue(to, 0));
    }
    if (!whole || target == null || !target.integral() || target == from) {
      return null;
    }
    BigInteger number = Numbers.toBig(value.constant());
    int bits = target.signed() ? target.bits() - 1 : target.bits();
    if (number.bitLength() > bits || (!target.signed() && number.signum() < 0)) {
      return null;
    }
    return n -> new Constant(Numbers.ofBits(number.longValue(), target));
  }

  /** Whether a cast of an integer constant changes its value. */
  static boolean losesConstant(Value value, NetType to) {
    NumberKind target = to.equals(Core.CHAR) ? NumberKind.USHORT : NumberKind.of(to);
    NumberKind from = NumberKind.of(value.type());
    if (!value.isConstant()
        || from == null
        || target == null
        || !from.integral()
        || !target.integral()) {
      return false;
    }
    BigInteger number = Numbers.toBig(value.constant());
    int bits = target.signed() ? target.bits() - 1 : target.bits();
    return number.bitLength() > bits || (!target.signed() && number.signum() < 0);
  }

  /** Whether a value of one type can be of the other at run time. */
  static boolean related(NetType from, NetType to) {
    return Core.NULL.equals(from)
        || TypeRelations.assignable(from, to)
        || TypeRelations.assignable(to, from)
        || (!from.isValueType() && !to.isValueType() && (isInterface(from) || isInterface(to)))
        || (isInterface(from) && to.isValueType())
        || (from.is(to) && !from.arguments().isEmpty());
  }

  private static boolean isInterface(NetType type) {
    return type.definition().kind() == TypeKind.INTERFACE;
  }

  /** The implicit conversion between two types, or null. */
  UnaryOperator<Node> implicit(NetType from, NetType to) {
    if (from.equals(JsonTypes.OBJECT) && JObjectPairs.isSide(to)) {
      return n -> Casts.with(JObjectPairs::of, n);
    }
    if (to.equals(Core.OBJECT) && JObjectPairs.isSide(from)) {
      return n -> Casts.with(JObjectPairs::behind, n);
    }
    if (Core.ERROR.equals(from)
        || Core.ERROR.equals(to)
        || Core.NEVER.equals(from)
        || TypeRelations.assignable(from, to)) {
      return Core.VOID.equals(from) ? null : IDENTITY;
    }
    if (Core.VOID.equals(from)) {
      return null;
    }
    if (Core.isNullable(to) && !Core.NULL.equals(from)) {
      NetType source = Core.underlying(from);
      UnaryOperator<Node> inner = implicit(source, to.argument(0));
      if (inner != null) {
        return Core.isNullable(from) ? lifted(inner) : inner;
      }
    }
    UnaryOperator<Node> number = implicitNumber(from, to);
    return number != null ? number : userDefined(from, to, false);
  }

  private UnaryOperator<Node> lifted(UnaryOperator<Node> inner) {
    int slot = binder.function().newSlot();
    Node converted = inner.apply(Variables.load(slot));
    return n -> Branches.whenNotNull(Variables.store(slot, n), converted);
  }

  private static UnaryOperator<Node> implicitNumber(NetType from, NetType to) {
    NumberKind target = NumberKind.of(to);
    if (target == null) {
      return null;
    }
    NumberKind source = from.equals(Core.CHAR) ? NumberKind.USHORT : NumberKind.of(from);
    if (source == null || !widens(source, target)) {
      return null;
    }
    return n -> convert(n, target);
  }

  private static Node convert(Node node, NumberKind target) {
    return node instanceof Constant constant
        ? new Constant(Numbers.cast(constant.eval(null), target))
        : Casts.number(target, node, false);
  }

  static boolean widens(NumberKind from, NumberKind to) {
    if (from == to) {
      return true;
    }
    if (to == NumberKind.DECIMAL) {
      return from.integral();
    }
    if (!to.integral()) {
      return from.integral() || (from == NumberKind.FLOAT && to == NumberKind.DOUBLE);
    }
    if (!from.integral() || (from.signed() && !to.signed())) {
      return false;
    }
    return to.bits() > from.bits();
  }

  private UnaryOperator<Node> userDefined(NetType from, NetType to, boolean explicit) {
    NetType source = Core.underlying(from);
    NetType target = Core.underlying(to);
    if (Core.NULL.equals(from) || Core.LAMBDA.equals(from)) {
      return null;
    }
    UnaryOperator<Node> found = operator("op_Implicit", source, target, from, to, explicit);
    return found == null && explicit
        ? operator("op_Explicit", source, target, from, to, true)
        : found;
  }

  private UnaryOperator<Node> operator(
      String name, NetType source, NetType target, NetType from, NetType to, boolean explicit) {
    Method best = null;
    for (NetType holder : List.of(target, source)) {
      for (NetType type : TypeRelations.lineage(holder)) {
        for (Method method : type.definition().methods(name)) {
          NetType parameter = method.parameters().get(0).type();
          boolean takes =
              TypeRelations.assignable(from, parameter)
                  || TypeRelations.assignable(source, parameter);
          boolean gives =
              method.returns().equals(to)
                  || TypeRelations.assignable(method.returns(), to)
                  || method.returns().equals(target);
          if (takes && gives && (best == null || better(method, best, from, to))) {
            best = method;
          }
        }
      }
    }
    if (best == null) {
      return explicit ? throughNumber(name, source, target) : null;
    }
    Method chosen = best;
    return n -> Calls.fixed(chosen.code(), new NetType[0], new Node[] {n});
  }

  /**
   * (float)token goes through the double the type converts to; C# chooses the closest operator
   * likewise.
   */
  private UnaryOperator<Node> throughNumber(String name, NetType source, NetType target) {
    NumberKind kind = NumberKind.of(target);
    if (kind == null || NumberKind.of(source) != null || !name.equals("op_Explicit")) {
      return null;
    }
    for (Method method : source.definition().methods(name)) {
      if (method.returns().equals(Core.LONG) || method.returns().equals(Core.DOUBLE)) {
        return n ->
            Casts.number(kind, Calls.fixed(method.code(), new NetType[0], new Node[] {n}), false);
      }
    }
    return null;
  }

  private static boolean better(Method one, Method other, NetType from, NetType to) {
    boolean exactFrom = one.parameters().get(0).type().equals(from);
    boolean otherFrom = other.parameters().get(0).type().equals(from);
    if (exactFrom != otherFrom) {
      return exactFrom;
    }
    return one.returns().equals(to) && !other.returns().equals(to);
  }

  /** The conversion of a cast, or null. */
  UnaryOperator<Node> explicit(Value value, NetType to, boolean checked) {
    NetType from = value.type();
    UnaryOperator<Node> implicit = implicit(value, to);
    if (implicit != null) {
      return implicit;
    }
    UnaryOperator<Node> number = explicitNumber(from, to, checked);
    if (number != null) {
      return number;
    }
    UnaryOperator<Node> user = userDefined(from, to, true);
    if (user != null) {
      return user;
    }
    if (Core.NULL.equals(from) || Core.VOID.equals(from)) {
      return null;
    }
    if (Core.isNullable(from) && !Core.isNullable(to)) {
      UnaryOperator<Node> inner = explicit(Value.of(null, from.argument(0)), to, checked);
      return inner == null ? null : n -> inner.apply(Casts.required(n));
    }
    if (Core.isNullable(to)) {
      NetType target = to.argument(0);
      if (from.equals(Core.OBJECT) || from.definition().kind() == TypeKind.INTERFACE) {
        return n -> Casts.unboxNullable(TypeRelations.check(target), n);
      }
      UnaryOperator<Node> inner = explicit(Value.of(null, Core.underlying(from)), target, checked);
      return inner == null ? null : Core.isNullable(from) ? lifted(inner) : inner;
    }
    return reference(from, to);
  }

  private static UnaryOperator<Node> reference(NetType from, NetType to) {
    boolean unboxing =
        to.isValueType()
            && (from.equals(Core.OBJECT) || from.definition().kind() == TypeKind.INTERFACE);
    if (unboxing) {
      return n -> Casts.unbox(to, TypeRelations.check(to), n);
    }
    if (to.isValueType() || from.isValueType()) {
      return null;
    }
    boolean related =
        TypeRelations.assignable(to, from)
            || from.definition().kind() == TypeKind.INTERFACE
            || (to.definition().kind() == TypeKind.INTERFACE && !from.equals(Core.STRING))
            || (Core.isArray(from)
                && Core.isArray(to)
                && reference(from.argument(0), to.argument(0)) != null);
    return related ? n -> Casts.reference(to, TypeRelations.check(to), side(from, to, n)) : null;
  }

  /** The side of a JObject that a type asks for: a test or cast sees only that one. */
  static Node side(NetType from, NetType to, Node node) {
    if (JObjectPairs.isSide(to)) {
      return Casts.with(JObjectPairs::of, node);
    }
    return JObjectPairs.isSide(from) ? Casts.with(JObjectPairs::behind, node) : node;
  }

  /** What a whole expression gives for a value: never a side of a JObject. */
  static Node behind(Value value) {
    return JObjectPairs.isSide(value.type())
        ? Casts.with(JObjectPairs::behind, value.node())
        : value.node();
  }

  private static UnaryOperator<Node> explicitNumber(NetType from, NetType to, boolean checked) {
    boolean fromEnum = from.definition().kind() == TypeKind.ENUM;
    boolean toEnum = to.definition().kind() == TypeKind.ENUM;
    NumberKind target = NumberKind.of(to);
    boolean sourceNumber = NumberKind.of(from) != null || from.equals(Core.CHAR);
    if (fromEnum && target != null) {
      return n -> Casts.with(v -> Numbers.cast(((EnumValue) v).value(), target), n);
    }
    if (toEnum && (sourceNumber || fromEnum)) {
      return n ->
          Casts.with(
              v ->
                  new EnumValue(to, v instanceof EnumValue e ? e.value() : (int) Numbers.toLong(v)),
              n);
    }
    if (!sourceNumber) {
      return null;
    }
    if (to.equals(Core.CHAR)) {
      return n -> Casts.with(v -> (char) Numbers.toLong(Numbers.cast(v, NumberKind.USHORT)), n);
    }
    return target == null ? null : n -> Casts.number(target, n, checked);
  }
}
