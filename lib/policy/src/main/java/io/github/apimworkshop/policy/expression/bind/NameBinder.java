package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.ContextNode;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.value.HostTypes;
import java.util.List;

/** Simple names: variables, types, namespaces and the context. */
final class NameBinder {

  private final Binder binder;

  NameBinder(Binder binder) {
    this.binder = binder;
  }

  Bound name(Expr.Name name) {
    Symbol symbol = name.typeArguments().isEmpty() ? binder.scope.find(name.name()) : null;
    if (symbol != null) {
      return variable(symbol);
    }
    if (name.name().equals("context")) {
      return Value.of(new ContextNode(), HostTypes.CONTEXT);
    }
    List<NetType> arguments = name.typeArguments().stream().map(binder::type).toList();
    var definition = binder.table.lookup(name.name(), arguments.size());
    if (definition != null) {
      return new Bound.TypeRef(new NetType(definition, arguments));
    }
    if (binder.table.isNamespace(name.name())) {
      return new Bound.Namespace(name.name());
    }
    String refused = binder.table.refusedName(name.name());
    if (refused != null) {
      return binder.error(name, Binder.refusedType(refused));
    }
    return name.name().equals("?")
        ? Value.error()
        : binder.error(
            name, "The name '" + name.name() + "' does not exist in the current context");
  }

  private Value variable(Symbol symbol) {
    if (symbol.constant() != Bound.NOT_CONSTANT) {
      return Value.constant(symbol.constant(), symbol.variable().type());
    }
    if (symbol.isFunction()) {
      return new Value(
          binder.read(symbol), Core.LAMBDA, Bound.NOT_CONSTANT, new FunctionTarget(symbol));
    }
    return new Value(
        binder.read(symbol),
        symbol.variable().type(),
        Bound.NOT_CONSTANT,
        new VariableTarget(binder, symbol));
  }

  /** Marks a local function used as a value. */
  record FunctionTarget(Symbol symbol) implements Bound.Target {
    @Override
    public Node write(Node value) {
      return null;
    }
  }

  /** A local variable as the target of an assignment. */
  record VariableTarget(Binder binder, Symbol symbol) implements Bound.Target {
    @Override
    public Node write(Node value) {
      return binder.write(symbol, value);
    }
  }
}
