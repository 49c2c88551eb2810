package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Candidate;
import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Method;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.Property;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Calls;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Creations;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** target.name for namespaces, types and values. */
final class MemberBinder {

  private final Binder binder;

  MemberBinder(Binder binder) {
    this.binder = binder;
  }

  /** What a member is; where it is called, a property that is no delegate does not hide methods. */
  Bound member(Bound target, Expr.Member member, boolean called) {
    List<NetType> arguments = member.typeArguments().stream().map(binder::type).toList();
    if (target instanceof Bound.Namespace namespace) {
      return ofNamespace(namespace, member, arguments);
    }
    if (target instanceof Bound.TypeRef type) {
      return ofType(type.type(), member, arguments);
    }
    Value value = binder.asValue(target, member.target());
    return value.isError() || member.name().equals("?")
        ? Value.error()
        : ofValue(value, member, arguments, called);
  }

  private Bound ofNamespace(
      Bound.Namespace namespace, Expr.Member member, List<NetType> arguments) {
    String full = namespace.name() + "." + member.name();
    var definition = binder.table.find(full, arguments.size());
    if (definition != null) {
      return new Bound.TypeRef(new NetType(definition, arguments));
    }
    if (binder.table.isNamespace(full)) {
      return new Bound.Namespace(full);
    }
    if (binder.table.refusedName(full) != null || namespace.name().startsWith("System")) {
      return binder.error(member, Binder.refusedType(full));
    }
    return binder.error(
        member,
        "The type or namespace name '"
            + member.name()
            + "' does not exist in the namespace '"
            + namespace.name()
            + "' (are you missing an assembly reference?)");
  }

  private Bound ofType(NetType type, Expr.Member member, List<NetType> arguments) {
    if (Core.ERROR.equals(type)) {
      return Value.error();
    }
    Object constant = type.definition().constants().get(member.name());
    if (constant != null) {
      return constantField(type, constant);
    }
    List<Candidate> group = new ArrayList<>();
    for (NetType owner : TypeRelations.lineage(type)) {
      Property property = owner.definition().property(member.name());
      if (property != null && property.isStatic()) {
        return Value.of(
            Calls.staticProperty(property.getter()),
            property.type().substitute(TypeRelations.substitution(owner)));
      }
      addMethods(owner, member.name(), true, group);
    }
    if (!group.isEmpty()) {
      return new Bound.Group(null, member.name(), group, arguments);
    }
    var nested = binder.table.find(type.definition().fullName() + "." + member.name(), 0);
    if (nested != null) {
      return new Bound.TypeRef(NetType.of(nested));
    }
    return missing(type, member, true);
  }

  private static Value constantField(NetType type, Object constant) {
    boolean isEnum = type.definition().kind() == TypeKind.ENUM;
    NetType own = isEnum ? type : RuntimeTypes.of(constant);
    boolean simple =
        isEnum
            || own.equals(Core.STRING)
            || own.equals(Core.BOOL)
            || own.equals(Core.CHAR)
            || io.github.apimworkshop.policy.expression.value.NumberKind.of(own) != null;
    return simple
        ? Value.constant(constant, own)
        : Value.of(new io.github.apimworkshop.policy.expression.run.Constant(constant), own);
  }

  private Bound ofValue(Value target, Expr.Member member, List<NetType> arguments, boolean called) {
    String name = member.name();
    if (Core.isNullable(target.type())) {
      Bound special = ofNullable(target, name);
      if (special != null) {
        return special;
      }
    }
    for (NetType owner : TypeRelations.lineage(target.type())) {
      Property property = owner.definition().property(name);
      boolean hidden =
          called
              && property != null
              && !property.type().isDelegate()
              && !property.type().isParameter();
      if (property != null && !property.isStatic() && !hidden) {
        return property(target, property, owner);
      }
    }
    List<Candidate> group = methods(target.type(), name);
    if (group.isEmpty() || target.type().definition().refuses(name)) {
      return missing(target.type(), member, false);
    }
    return new Bound.Group(target, name, group, arguments);
  }

  /** Instance methods of the type and its bases, then extension methods. */
  List<Candidate> methods(NetType type, String name) {
    List<Candidate> group = new ArrayList<>();
    for (NetType owner : TypeRelations.lineage(type)) {
      addMethods(owner, name, false, group);
    }
    for (Method extension : binder.table.extensions(name)) {
      group.add(new Candidate(extension, Map.of(), true));
    }
    return group;
  }

  private static void addMethods(NetType owner, String name, boolean fixed, List<Candidate> group) {
    Map<io.github.apimworkshop.policy.expression.model.TypeDefinition, NetType> substitution = null;
    for (Method method : owner.definition().methods(name)) {
      if (method.isStatic() == fixed) {
        if (substitution == null) {
          substitution = new HashMap<>(TypeRelations.substitution(owner));
        }
        group.add(new Candidate(method, substitution, false));
      }
    }
  }

  private Value property(Value target, Property property, NetType owner) {
    NetType type = property.type().substitute(TypeRelations.substitution(owner));
    Node read = Calls.property(property.getter(), target.node());
    return new Value(
        read, type, Bound.NOT_CONSTANT, new PropertyTarget(binder, target, property, type));
  }

  /** A property as the target of an assignment; without a setter, assigning is refused. */
  record PropertyTarget(Binder binder, Value object, Property property, NetType type)
      implements Bound.Target {

    @Override
    public Node write(Node value) {
      return property.setter() == null
          ? null
          : Creations.set(property.setter(), object.node(), new Node[0], value);
    }

    @Override
    public Value once(Value self) {
      int slot = binder.function().newSlot();
      Value again = Value.of(Variables.load(slot), object.type());
      Value first = Value.of(Variables.store(slot, object.node()), object.type());
      return new Value(
          Calls.property(property.getter(), again.node()),
          type,
          Bound.NOT_CONSTANT,
          new PropertyTarget(binder, first, property, type));
    }
  }

  private static Bound ofNullable(Value target, String name) {
    NetType inner = target.type().argument(0);
    if (name.equals("HasValue")) {
      return Value.of(Comparisons.isNull(true, target.node()), Core.BOOL);
    }
    if (name.equals("Value")) {
      return Value.of(Casts.required(target.node()), inner);
    }
    return null;
  }

  private Value missing(NetType type, Expr.Member member, boolean fixed) {
    String name = member.name();
    for (NetType owner : TypeRelations.lineage(type)) {
      if (owner.definition().refuses(name)) {
        return binder.error(
            member,
            "Usage of member '"
                + name
                + "' of type '"
                + owner.definition().fullName()
                + "' is not supported within expressions");
      }
    }
    if (Core.NULL.equals(type) || Core.VOID.equals(type) || Core.LAMBDA.equals(type)) {
      return binder.error(
          member, "Operator '.' cannot be applied to operand of type '" + type.displayName() + "'");
    }
    if (fixed && isInstance(type, name)) {
      return binder.error(
          member,
          "An object reference is required for the non-static field, method, or property '"
              + type.displayName()
              + "."
              + name
              + "'");
    }
    String message =
        "'" + type.displayName() + "' does not contain a definition for '" + name + "'";
    return binder.error(
        member,
        fixed
            ? message
            : message
                + " and no accessible extension method '"
                + name
                + "' accepting a first argument of type '"
                + type.displayName()
                + "' could be found (are you missing a using directive or an assembly reference?)");
  }

  private static boolean isInstance(NetType type, String name) {
    return type.definition().property(name) != null || !type.definition().methods(name).isEmpty();
  }
}
