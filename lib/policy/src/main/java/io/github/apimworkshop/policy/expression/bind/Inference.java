package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.Parameter;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the type arguments of a generic method from its arguments; null when there is one it cannot
 * find.
 */
final class Inference {

  private final Binder binder;
  private final Map<TypeDefinition, NetType> found = new HashMap<>();

  Inference(Binder binder, Map<TypeDefinition, NetType> receiver) {
    this.binder = binder;
    found.putAll(receiver);
  }

  /** Bindings of all type parameters, those of the receiver included. */
  Map<TypeDefinition, NetType> infer(
      List<NetType> typeParameters, List<Parameter> parameters, List<Bound> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Value value && !Core.NULL.equals(value.type())) {
        unify(parameters.get(i).type(), value.type());
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      Bound argument = arguments.get(i);
      if (argument instanceof Bound.Lambda || argument instanceof Bound.Group) {
        fromFunction(parameters.get(i).type(), argument);
      }
    }
    for (NetType parameter : typeParameters) {
      if (!found.containsKey(parameter.definition())) {
        return null;
      }
    }
    return found;
  }

  private void fromFunction(NetType parameter, Bound argument) {
    if (!parameter.isDelegate()) {
      return;
    }
    DelegateShape shape = binder.lambdas().shape(parameter);
    if (!shape.returns().isOpen()) {
      return;
    }
    List<NetType> inputs = shape.parameters().stream().map(p -> p.substitute(found)).toList();
    if (inputs.stream().anyMatch(NetType::isOpen) && !binder.lambdas().isTyped(argument)) {
      return;
    }
    NetType result = binder.lambdas().resultType(argument, inputs);
    if (result != null) {
      unify(shape.returns(), result);
    }
  }

  private void unify(NetType parameter, NetType argument) {
    if (Core.ERROR.equals(argument) && found.containsKey(parameter.definition())) {
      return;
    }
    if (parameter.isParameter()) {
      NetType known = found.get(parameter.definition());
      if (known == null
          || (!known.equals(argument) && binder.conversions().implicit(known, argument) != null)) {
        found.put(parameter.definition(), argument);
      }
      return;
    }
    if (parameter.arguments().isEmpty()) {
      return;
    }
    NetType seen = TypeRelations.findBase(argument, parameter.definition());
    if (seen == null && Core.isNullable(parameter)) {
      unify(parameter.argument(0), argument);
    }
    if (seen == null || seen.arguments().size() != parameter.arguments().size()) {
      return;
    }
    boolean exact = parameter.definition().kind() != TypeKind.INTERFACE;
    for (int i = 0; i < seen.arguments().size(); i++) {
      if (exact || !Core.NULL.equals(seen.argument(i))) {
        unify(parameter.argument(i), seen.argument(i));
      }
    }
  }
}
