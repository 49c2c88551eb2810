package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of one block. */
final class Scope {

  final Scope parent;
  final FunctionScope function;
  private final Map<String, Symbol> names = new HashMap<>();
  private final List<Variable> variables = new ArrayList<>();

  Scope(Scope parent, FunctionScope function) {
    this.parent = parent;
    this.function = function;
  }

  Symbol find(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Symbol symbol = scope.names.get(name);
      if (symbol != null) {
        return symbol;
      }
    }
    return null;
  }

  void declareConstant(String name, NetType type, Object value) {
    names.put(name, new Symbol(new Variable(name, type, 0), function, value, null, null));
  }

  Symbol declare(String name, NetType type, Object constant) {
    Variable variable = function.newVariable(name, type);
    Symbol symbol = new Symbol(variable, function, constant, null, null);
    names.put(name, symbol);
    variables.add(variable);
    return symbol;
  }

  Symbol declareFunction(String name, List<NetType> parameters, NetType returns) {
    Variable variable = function.newVariable(name, returns);
    Symbol symbol = new Symbol(variable, function, Bound.NOT_CONSTANT, parameters, returns);
    names.put(name, symbol);
    variables.add(variable);
    return symbol;
  }

  Variable[] variables() {
    return variables.toArray(new Variable[0]);
  }
}
