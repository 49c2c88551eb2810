package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Candidate;
import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Method;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Arrays;
import io.github.apimworkshop.policy.expression.run.Calls;
import io.github.apimworkshop.policy.expression.run.Creations;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/** Calls, indexers and constructors. */
final class CallBinder {

  private final Binder binder;

  CallBinder(Binder binder) {
    this.binder = binder;
  }

  /** An argument with its binding. */
  record Argument(String name, String passing, Bound bound, Expr syntax) {}

  List<Argument> arguments(List<Expr.Argument> list) {
    List<Argument> arguments = new ArrayList<>();
    for (Expr.Argument argument : list) {
      Bound bound = binder.bind(argument.value());
      if (bound instanceof Bound.TypeRef || bound instanceof Bound.Namespace) {
        bound = binder.asValue(bound, argument.value());
      } else if (bound instanceof Value value && Core.VOID.equals(value.type())) {
        bound =
            binder.error(
                argument.value(),
                "Argument " + (arguments.size() + 1) + ": cannot convert from 'void'");
      }
      if (bound instanceof Value value && value.target() instanceof NameBinder.FunctionTarget f) {
        bound = new Bound.Group(value, f.symbol().variable().name(), List.of(), List.of());
      }
      arguments.add(new Argument(argument.name(), argument.passing(), bound, argument.value()));
    }
    return arguments;
  }

  private static boolean anyError(List<Argument> arguments) {
    return arguments.stream().anyMatch(a -> a.bound() instanceof Value v && v.isError());
  }

  Value call(Expr.Call call) {
    Bound target =
        call.target() instanceof Expr.Member member
            ? binder.members().member(binder.bind(member.target()), member, true)
            : binder.bind(call.target());
    List<Argument> arguments = arguments(call.arguments());
    if (target instanceof Bound.Group group) {
      return anyError(arguments) ? Value.error() : callGroup(group, arguments, call);
    }
    Value value = binder.asValue(target, call.target());
    if (value.isError() || anyError(arguments)) {
      return Value.error();
    }
    if (value.target() instanceof NameBinder.FunctionTarget function) {
      Symbol symbol = function.symbol();
      return delegate(
          value, symbol.parameters(), symbol.returns(), arguments, call, symbol.variable().name());
    }
    if (value.type().isDelegate()) {
      DelegateShape shape = binder.lambdas().shape(value.type());
      return delegate(
          value, shape.parameters(), shape.returns(), arguments, call, value.type().displayName());
    }
    return binder.error(call, "Method name expected");
  }

  private Value delegate(
      Value target,
      List<NetType> parameters,
      NetType returns,
      List<Argument> arguments,
      Expr where,
      String name) {
    if (parameters.size() != arguments.size()) {
      return binder.error(
          where, "No overload for method '" + name + "' takes " + arguments.size() + " arguments");
    }
    Node[] nodes = new Node[parameters.size()];
    for (int i = 0; i < nodes.length; i++) {
      Argument argument = arguments.get(i);
      if (!argument.passing().isEmpty()) {
        return binder.error(
            argument.syntax(),
            "Parameters passed by '"
                + argument.passing()
                + "' are not supported in local functions within expressions");
      }
      nodes[i] =
          binder.convert(
              argument.bound(),
              parameters.get(i),
              argument.syntax().start(),
              argument.syntax().end());
    }
    return Value.of(Calls.delegate(target.node(), nodes), returns);
  }

  private Value callGroup(Bound.Group group, List<Argument> arguments, Expr where) {
    if (group.candidates().isEmpty()) {
      return binder.error(where, "Method name expected");
    }
    if (group.name().equals("Invoke")
        && group.receiver() != null
        && group.receiver().type().isDelegate()) {
      DelegateShape shape = binder.lambdas().shape(group.receiver().type());
      return delegate(
          group.receiver(), shape.parameters(), shape.returns(), arguments, where, "Invoke");
    }
    Overload chosen = new Overloads(binder, group, arguments).choose(where);
    return chosen == null ? Value.error() : emit(chosen, group.receiver());
  }

  /** Calls Add of a collection initializer. */
  Node add(Bound.Group group, List<Argument> arguments, Expr where) {
    return callGroup(group, arguments, where).node();
  }

  private Value emit(Overload chosen, Value receiver) {
    Method method = chosen.candidate().method();
    Node target = method.isStatic() || receiver == null ? null : receiver.node();
    Node[] nodes = chosen.nodes();
    List<Calls.Out> outs = chosen.outs(binder);
    Node node;
    if (!outs.isEmpty()) {
      node = Calls.withOut(method.code(), chosen.types(), target, nodes, outs);
    } else if (target == null) {
      node = Calls.fixed(method.code(), chosen.types(), nodes);
    } else if (Core.isNullable(receiver.type())) {
      node = Calls.ofNullable(method.code(), chosen.types(), target, nodes);
    } else {
      node = Calls.instance(method.code(), chosen.types(), target, nodes);
    }
    return Value.of(node, chosen.returns());
  }

  /** new T(arguments); null when there is no constructor that fits, already reported. */
  Node construct(NetType type, List<Argument> arguments, Expr where) {
    List<Candidate> candidates = new ArrayList<>();
    for (Method method : type.definition().methods(".ctor")) {
      candidates.add(new Candidate(method, TypeRelations.substitution(type), false));
    }
    if (candidates.isEmpty()) {
      binder.error(
          where,
          type.definition().refuses(".ctor")
              ? "Usage of member '.ctor' of type '"
                  + type.definition().fullName()
                  + "' is not supported within expressions"
              : "Cannot create an instance of the abstract type or interface '"
                  + type.displayName()
                  + "'");
      return null;
    }
    Bound.Group group = new Bound.Group(null, type.displayName(), candidates, List.of());
    Overload chosen = new Overloads(binder, group, arguments).choose(where);
    if (chosen == null) {
      return null;
    }
    NetType[] types = type.arguments().toArray(new NetType[0]);
    return Calls.fixed(chosen.candidate().method().code(), types, chosen.nodes());
  }

  Value index(Expr.Index index) {
    Value target = binder.value(index.target());
    List<Argument> arguments = arguments(index.arguments());
    if (target.isError() || anyError(arguments)) {
      return Value.error();
    }
    return element(target, arguments, index);
  }

  Value element(Value target, List<Argument> arguments, Expr where) {
    if (Core.isArray(target.type())) {
      if (arguments.size() != 1) {
        return binder.error(where, "Wrong number of indices inside []; expected 1");
      }
      Argument only = arguments.get(0);
      Node at = arrayIndex(only);
      return elementOfArray(target, at);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (NetType owner : TypeRelations.lineage(target.type())) {
      for (Method method : owner.definition().methods("this")) {
        candidates.add(new Candidate(method, TypeRelations.substitution(owner), false));
      }
    }
    if (candidates.isEmpty()) {
      return binder.error(
          where,
          "Cannot apply indexing with [] to an expression of type '"
              + target.type().displayName()
              + "'");
    }
    Bound.Group group = new Bound.Group(target, "this", candidates, List.of());
    Overload chosen = new Overloads(binder, group, arguments).choose(where);
    return chosen == null ? Value.error() : indexed(target, chosen);
  }

  private Node arrayIndex(Argument argument) {
    if (argument.bound() instanceof Value value && value.type().equals(Core.LONG)) {
      return binder.conversions().explicit(value, Core.INT, true).apply(value.node());
    }
    return binder.convert(
        argument.bound(), Core.INT, argument.syntax().start(), argument.syntax().end());
  }

  private Value elementOfArray(Value array, Node index) {
    NetType element = array.type().argument(0);
    return new Value(
        Arrays.get(array.node(), index),
        element,
        Bound.NOT_CONSTANT,
        new ArrayTarget(binder, array, index));
  }

  private Value indexed(Value target, Overload chosen) {
    Method method = chosen.candidate().method();
    Node read = Calls.instance(method.code(), chosen.types(), target.node(), chosen.nodes());
    return new Value(
        read,
        chosen.returns(),
        Bound.NOT_CONSTANT,
        new IndexTarget(binder, target, method, chosen.nodes(), chosen.returns()));
  }

  /** An array element as the target of an assignment. */
  record ArrayTarget(Binder binder, Value array, Node index) implements Bound.Target {
    @Override
    public Node write(Node value) {
      return Arrays.set(array.node(), index, value);
    }

    @Override
    public Value once(Value self) {
      int arraySlot = binder.function().newSlot();
      int indexSlot = binder.function().newSlot();
      Node read = Arrays.get(Variables.load(arraySlot), Variables.load(indexSlot));
      Value first = Value.of(Variables.store(arraySlot, array.node()), array.type());
      return new Value(
          read,
          self.type(),
          Bound.NOT_CONSTANT,
          new ArrayTarget(binder, first, Variables.store(indexSlot, index)));
    }
  }

  /** An indexer as the target of an assignment. */
  @SuppressWarnings("ArrayRecordComponent")
  record IndexTarget(Binder binder, Value object, Method method, Node[] index, NetType type)
      implements Bound.Target {
    @Override
    public Node write(Node value) {
      return method.setter() == null
          ? null
          : Creations.set(method.setter(), object.node(), index, value);
    }

    @Override
    public Value once(Value self) {
      int slot = binder.function().newSlot();
      Node[] first = new Node[index.length];
      Node[] again = new Node[index.length];
      for (int i = 0; i < index.length; i++) {
        int at = binder.function().newSlot();
        first[i] = Variables.store(at, index[i]);
        again[i] = Variables.load(at);
      }
      Node read = Calls.instance(method.code(), new NetType[0], Variables.load(slot), again);
      Value kept = Value.of(Variables.store(slot, object.node()), object.type());
      return new Value(
          read, type, Bound.NOT_CONSTANT, new IndexTarget(binder, kept, method, first, type));
    }
  }
}
