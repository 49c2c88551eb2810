package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.Property;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.run.Arrays;
import io.github.apimworkshop.policy.expression.run.Creations;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.value.RecordValue;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** new in all its forms. */
final class CreationBinder {

  private final Binder binder;

  CreationBinder(Binder binder) {
    this.binder = binder;
  }

  Value creation(Expr.New creation) {
    NetType type = binder.type(creation.type());
    List<CallBinder.Argument> arguments = binder.calls().arguments(creation.arguments());
    boolean bad = arguments.stream().anyMatch(a -> a.bound() instanceof Value v && v.isError());
    if (Core.ERROR.equals(type) || bad) {
      return Value.error();
    }
    if (type.isDelegate() && arguments.size() == 1) {
      return Value.of(
          binder.convert(arguments.get(0).bound(), type, creation.start(), creation.end()), type);
    }
    Node node;
    if (arguments.isEmpty() && type.isValueType()) {
      node = Value.constant(RuntimeTypes.defaultValue(type), type).node();
    } else {
      node = binder.calls().construct(type, arguments, creation);
    }
    if (node == null) {
      return Value.error();
    }
    return creation.initializer() == null
        ? Value.of(node, type)
        : Value.of(initialized(node, type, creation.initializer()), type);
  }

  private Node initialized(Node creation, NetType type, Expr.Initializer initializer) {
    int slot = binder.function().newSlot();
    Value self = Value.of(Variables.load(slot), type);
    return Creations.initialized(slot, creation, steps(self, initializer));
  }

  private Node[] steps(Value self, Expr.Initializer initializer) {
    List<Node> steps = new ArrayList<>();
    for (Expr.Entry entry : initializer.entries()) {
      steps.add(step(self, entry, initializer));
    }
    return steps.toArray(new Node[0]);
  }

  private Node step(Value self, Expr.Entry entry, Expr where) {
    if (entry.name() != null) {
      Expr.Member member =
          new Expr.Member(where, entry.name(), List.of(), where.start(), where.end());
      return assigned(
          binder.asValue(binder.members().member(self, member, false), member), entry, where);
    }
    if (entry.index() != null) {
      List<Expr.Argument> list = new ArrayList<>();
      entry.index().forEach(i -> list.add(new Expr.Argument(null, "", i)));
      return assigned(
          binder.calls().element(self, binder.calls().arguments(list), where), entry, where);
    }
    List<Expr.Argument> list = new ArrayList<>();
    entry.values().forEach(v -> list.add(new Expr.Argument(null, "", v)));
    List<CallBinder.Argument> arguments = binder.calls().arguments(list);
    if (arguments.stream().anyMatch(a -> a.bound() instanceof Value v && v.isError())) {
      return Value.error().node();
    }
    var methods = binder.members().methods(self.type(), "Add");
    if (methods.isEmpty()) {
      return binder
          .error(
              where,
              "Cannot initialize type '"
                  + self.type().displayName()
                  + "' with a collection initializer because it does not implement 'System.Collections.IEnumerable'")
          .node();
    }
    return binder.calls().add(new Bound.Group(self, "Add", methods, List.of()), arguments, where);
  }

  private Node assigned(Value target, Expr.Entry entry, Expr where) {
    if (target.isError()) {
      return target.node();
    }
    Expr value = entry.values().get(0);
    if (value instanceof Expr.Initializer nested) {
      int slot = binder.function().newSlot();
      Value self = Value.of(Variables.load(slot), target.type());
      return Creations.initialized(slot, target.node(), steps(self, nested));
    }
    Node converted = binder.convert(value, target.type());
    Node write = target.target() == null ? null : target.target().write(converted);
    return write != null
        ? write
        : binder
            .error(
                where,
                "Property or indexer '"
                    + entry.name()
                    + "' cannot be assigned to -- it is read only")
            .node();
  }

  Value array(Expr.NewArray array) {
    if (array.element() == null) {
      return implicitArray(array);
    }
    NetType element = binder.type(array.element());
    if (array.sizes().size() > 1) {
      return binder.error(array, "Multidimensional arrays are not supported within expressions");
    }
    if (Core.ERROR.equals(element)) {
      return Value.error();
    }
    if (array.initializer() != null) {
      return elements(element, array.initializer());
    }
    if (array.sizes().isEmpty()) {
      return Value.error();
    }
    return Value.of(
        Arrays.sized(element, binder.convert(array.sizes().get(0), Core.INT)),
        Core.arrayOf(element));
  }

  /** { a, b } as an array of a known element type. */
  Value elements(NetType element, Expr.Initializer initializer) {
    List<Node> nodes = new ArrayList<>();
    for (Expr.Entry entry : initializer.entries()) {
      for (Expr value : entry.values()) {
        nodes.add(binder.convert(value, element));
      }
    }
    return Value.of(Arrays.of(element, nodes.toArray(new Node[0])), Core.arrayOf(element));
  }

  private Value implicitArray(Expr.NewArray array) {
    List<Value> values = new ArrayList<>();
    List<Expr> sources = new ArrayList<>();
    for (Expr.Entry entry : array.initializer().entries()) {
      for (Expr value : entry.values()) {
        values.add(binder.operand(value));
        sources.add(value);
      }
    }
    NetType element = bestCommon(values);
    if (element == null) {
      return binder.error(array, "No best type found for implicitly-typed array");
    }
    Node[] nodes = new Node[values.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] =
          binder.convert(values.get(i), element, sources.get(i).start(), sources.get(i).end());
    }
    return Value.of(Arrays.of(element, nodes), Core.arrayOf(element));
  }

  /** The type among those of the values that all convert to, or null. */
  NetType bestCommon(List<? extends Bound> values) {
    for (Bound candidate : values) {
      if (!(candidate instanceof Value value) || value.isError()) {
        return Core.ERROR;
      }
    }
    for (Bound candidate : values) {
      NetType type = ((Value) candidate).type();
      boolean natural =
          !Core.NULL.equals(type) && !Core.NEVER.equals(type) && !Core.VOID.equals(type);
      if (natural
          && values.stream().allMatch(v -> binder.conversions().implicit(v, type) != null)) {
        return type;
      }
    }
    return null;
  }

  Value anonymous(Expr.NewAnonymous anonymous) {
    List<String> names = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    List<NetType> types = new ArrayList<>();
    for (Expr.AnonymousMember member : anonymous.members()) {
      Value value = binder.operand(member.value());
      if (value.isError()) {
        return value;
      }
      String name = member.name() != null ? member.name() : lastName(member.value());
      if (name == null) {
        return binder.error(
            member.value(),
            "Invalid anonymous type member declarator. Anonymous type members must be declared with a member assignment, simple name or member access.");
      }
      if (Core.NULL.equals(value.type()) || Core.LAMBDA.equals(value.type())) {
        return binder.error(
            member.value(),
            "Cannot assign '" + value.type().displayName() + "' to anonymous type property");
      }
      names.add(name);
      nodes.add(value.node());
      types.add(value.type());
    }
    NetType type = anonymousType(names, types);
    return Value.of(Creations.anonymous(type, names, nodes.toArray(new Node[0])), type);
  }

  private NetType anonymousType(List<String> names, List<NetType> types) {
    String[] parameters = new String[names.size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = "<" + names.get(i) + ">j__TPar";
    }
    TypeDefinition definition =
        binder.anonymousTypes.computeIfAbsent(
            names,
            n -> {
              TypeDefinition made =
                  new TypeDefinition(
                      "<>f__AnonymousType" + binder.anonymousTypes.size(),
                      TypeKind.CLASS,
                      parameters);
              for (int i = 0; i < names.size(); i++) {
                int at = i;
                made.add(
                    new Property(
                        made,
                        names.get(i),
                        made.parameters().get(i),
                        false,
                        (e, t, s, a) -> ((RecordValue) s).parts()[at],
                        null));
              }
              return made;
            });
    return new NetType(definition, List.copyOf(types));
  }

  private static String lastName(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return name.name();
    }
    if (expr instanceof Expr.Member member) {
      return member.name();
    }
    return expr instanceof Expr.ConditionalAccess access ? lastName(access.rest()) : null;
  }
}
