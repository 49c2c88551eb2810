package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Candidate;
import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.Parameter;
import io.github.apimworkshop.policy.expression.run.Arrays;
import io.github.apimworkshop.policy.expression.run.Calls;
import io.github.apimworkshop.policy.expression.run.Constant;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variable;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A method that fits a call. {@code places} says which parameter each argument goes to; expanded
 * means that the arguments of a params array are written one by one.
 */
@SuppressWarnings("ArrayRecordComponent")
record Overload(
    Candidate candidate,
    NetType[] types,
    List<NetType> parameterTypes,
    NetType returns,
    List<CallBinder.Argument> arguments,
    int[] places,
    List<UnaryOperator<Node>> conversions,
    boolean expanded) {

  /** The parameter type an argument is converted to. */
  NetType typeOf(int argument) {
    NetType type = parameterTypes.get(places[argument]);
    boolean last = places[argument] == parameterTypes.size() - 1;
    return expanded && last ? type.argument(0) : type;
  }

  int defaulted() {
    return candidate.method().parameters().size()
        - (int) java.util.Arrays.stream(places).distinct().count();
  }

  /** Argument nodes in parameter order. */
  Node[] nodes() {
    List<Parameter> parameters = candidate.method().parameters();
    Node[] nodes = new Node[parameters.size()];
    List<Node> rest = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Bound bound = arguments.get(i).bound();
      Node raw = bound instanceof Value value ? value.node() : null;
      Node node = conversions.get(i).apply(raw);
      if (expanded && places[i] == nodes.length - 1) {
        rest.add(node);
      } else {
        nodes[places[i]] = node;
      }
    }
    if (expanded) {
      nodes[nodes.length - 1] =
          Arrays.of(parameterTypes.get(nodes.length - 1).argument(0), rest.toArray(new Node[0]));
    }
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] == null) {
        Object value = parameters.get(i).defaultValue();
        nodes[i] =
            new Constant(value == null ? RuntimeTypes.defaultValue(parameterTypes.get(i)) : value);
      }
    }
    return nodes;
  }

  /** Declares or finds the variables of out arguments. */
  List<Calls.Out> outs(Binder binder) {
    List<Calls.Out> outs = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      CallBinder.Argument argument = arguments.get(i);
      Symbol symbol = null;
      if (argument.bound() instanceof Bound.OutVariable out) {
        NetType declared =
            out.syntax().type() == null ? typeOf(i) : binder.type(out.syntax().type());
        symbol =
            binder.declare(out.syntax().name(), declared, out.syntax().start(), out.syntax().end());
      } else if (argument.passing().equals("out")) {
        symbol =
            argument.bound() instanceof Value value && value.target() != null
                ? value.target().symbol()
                : null;
        if (symbol == null) {
          binder.error(argument.syntax(), "A ref or out value must be an assignable variable");
        }
      }
      if (symbol != null) {
        boolean here = symbol.owner() == binder.function();
        Variable variable = here ? symbol.variable() : null;
        outs.add(new Calls.Out(places[i], variable, here ? 0 : binder.function().capture(symbol)));
      }
    }
    return outs;
  }

  boolean isGeneric() {
    return !candidate.method().typeParameters().isEmpty();
  }
}
