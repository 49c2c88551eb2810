package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Candidate;
import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Method;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.Parameter;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Chooses the overload of one call. */
final class Overloads {

  private final Binder binder;
  private final Bound.Group group;
  private final List<CallBinder.Argument> written;

  Overloads(Binder binder, Bound.Group group, List<CallBinder.Argument> written) {
    this.binder = binder;
    this.group = group;
    this.written = written;
  }

  /** The best overload, or null after saying why there is none. */
  Overload choose(Expr where) {
    Overload best = best();
    if (best == null) {
      binder.error(where, failure());
    }
    return best;
  }

  /** The best overload, or null. Extension methods count only when no instance method fits. */
  Overload best() {
    Overload instance = best(false);
    return instance != null ? instance : best(true);
  }

  private Overload best(boolean extensions) {
    Overload best = null;
    for (Candidate candidate : group.candidates()) {
      if (candidate.extension() == extensions) {
        Overload overload = fit(candidate);
        if (overload != null && (best == null || better(overload, best) > 0)) {
          best = overload;
        }
      }
    }
    return best;
  }

  private Overload fit(Candidate candidate) {
    List<CallBinder.Argument> arguments = written;
    if (candidate.extension()) {
      arguments = new ArrayList<>();
      arguments.add(new CallBinder.Argument(null, "", group.receiver(), null));
      arguments.addAll(written);
    }
    Overload normal = fit(candidate, arguments, false);
    List<Parameter> parameters = candidate.method().parameters();
    boolean variable =
        !parameters.isEmpty()
            && parameters.get(parameters.size() - 1).mode() == Parameter.Mode.PARAMS;
    return normal != null || !variable ? normal : fit(candidate, arguments, true);
  }

  private Overload fit(Candidate candidate, List<CallBinder.Argument> arguments, boolean expanded) {
    Method method = candidate.method();
    int[] places = places(method.parameters(), arguments, expanded);
    if (places == null) {
      return null;
    }
    Map<TypeDefinition, NetType> types = typeArguments(candidate, arguments, places, expanded);
    if (types == null) {
      return null;
    }
    List<NetType> parameterTypes =
        method.parameters().stream().map(p -> p.type().substitute(types)).toList();
    NetType[] own =
        method.typeParameters().stream()
            .map(p -> types.get(p.definition()))
            .toArray(NetType[]::new);
    Overload overload =
        new Overload(
            candidate,
            own,
            parameterTypes,
            method.returns().substitute(types),
            arguments,
            places,
            new ArrayList<>(),
            expanded);
    for (int i = 0; i < places.length; i++) {
      UnaryOperator<Node> conversion = conversion(overload, i, method.parameters().get(places[i]));
      if (conversion == null) {
        return null;
      }
      overload.conversions().add(conversion);
    }
    return overload;
  }

  private UnaryOperator<Node> conversion(Overload overload, int index, Parameter parameter) {
    CallBinder.Argument argument = overload.arguments().get(index);
    boolean out = parameter.mode() == Parameter.Mode.OUT;
    if (out != argument.passing().equals("out")) {
      return null;
    }
    if (argument.bound() instanceof Bound.OutVariable declared) {
      boolean same =
          declared.syntax().type() == null
              || binder.type(declared.syntax().type()).equals(overload.typeOf(index));
      return same ? n -> new io.github.apimworkshop.policy.expression.run.Constant(null) : null;
    }
    if (out) {
      boolean same =
          argument.bound() instanceof Value value && value.type().equals(overload.typeOf(index));
      return same ? n -> n : null;
    }
    boolean receiver = overload.candidate().extension() && index == 0;
    UnaryOperator<Node> conversion =
        binder.conversions().implicit(argument.bound(), overload.typeOf(index));
    if (receiver && argument.bound() instanceof Value value) {
      boolean reference = TypeRelations.assignable(value.type(), overload.typeOf(index));
      return reference && !Core.NULL.equals(value.type()) ? conversion : null;
    }
    return conversion;
  }

  /** Which parameter each argument goes to, or null when they do not match in number or name. */
  private static int[] places(
      List<Parameter> parameters, List<CallBinder.Argument> arguments, boolean expanded) {
    int[] places = new int[arguments.size()];
    boolean[] filled = new boolean[parameters.size()];
    for (int i = 0; i < places.length; i++) {
      int place = i;
      String name = arguments.get(i).name();
      if (name != null) {
        place = -1;
        for (int p = 0; p < parameters.size(); p++) {
          if (parameters.get(p).name().equals(name)) {
            place = p;
          }
        }
      } else if (expanded) {
        place = Math.min(i, parameters.size() - 1);
      }
      boolean rest = expanded && place == parameters.size() - 1;
      if (place < 0 || place >= parameters.size() || (filled[place] && !rest)) {
        return null;
      }
      places[i] = place;
      filled[place] = true;
    }
    for (int p = 0; p < filled.length; p++) {
      boolean rest = expanded && p == filled.length - 1;
      if (!filled[p] && !parameters.get(p).optional() && !rest) {
        return null;
      }
    }
    return places;
  }

  private Map<TypeDefinition, NetType> typeArguments(
      Candidate candidate, List<CallBinder.Argument> arguments, int[] places, boolean expanded) {
    Method method = candidate.method();
    List<NetType> parameters = method.typeParameters();
    if (parameters.isEmpty()) {
      return group.typeArguments().isEmpty() ? candidate.substitution() : null;
    }
    Map<TypeDefinition, NetType> all = new java.util.HashMap<>(candidate.substitution());
    if (!group.typeArguments().isEmpty()) {
      if (group.typeArguments().size() != parameters.size()) {
        return null;
      }
      for (int i = 0; i < parameters.size(); i++) {
        all.put(parameters.get(i).definition(), group.typeArguments().get(i));
      }
      return all;
    }
    List<Parameter> matching = new ArrayList<>();
    List<Bound> values = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Parameter parameter = method.parameters().get(places[i]);
      boolean rest = expanded && places[i] == method.parameters().size() - 1;
      NetType type = rest ? parameter.type().argument(0) : parameter.type();
      matching.add(new Parameter(parameter.name(), type, parameter.mode(), false, null));
      values.add(arguments.get(i).bound());
    }
    return new Inference(binder, all).infer(parameters, matching, values);
  }

  /** Positive when the first is better, negative when the second is. */
  private int better(Overload one, Overload other) {
    int score = 0;
    for (int i = 0; i < one.places().length && i < other.places().length; i++) {
      int better = betterConversion(one.arguments().get(i).bound(), one.typeOf(i), other.typeOf(i));
      if (better != 0 && score != 0 && better != score) {
        return 0;
      }
      score = better == 0 ? score : better;
    }
    if (score != 0) {
      return score;
    }
    if (one.isGeneric() != other.isGeneric()) {
      return one.isGeneric() ? -1 : 1;
    }
    if (one.expanded() != other.expanded()) {
      return one.expanded() ? -1 : 1;
    }
    return Integer.compare(other.defaulted(), one.defaulted());
  }

  private int betterConversion(Bound argument, NetType one, NetType other) {
    if (one.equals(other)) {
      return 0;
    }
    if (argument instanceof Value value) {
      if (value.type().equals(one)) {
        return 1;
      }
      if (value.type().equals(other)) {
        return -1;
      }
    }
    if (one.isDelegate() && other.isDelegate()) {
      return binder.lambdas().better(argument, one, other);
    }
    boolean toOther = binder.conversions().implicit(one, other) != null;
    boolean toOne = binder.conversions().implicit(other, one) != null;
    return toOther == toOne ? 0 : toOther ? 1 : -1;
  }

  private String failure() {
    String name = group.name();
    boolean constructor =
        !group.candidates().isEmpty() && group.candidates().get(0).method().name().equals(".ctor");
    Candidate only = null;
    for (Candidate candidate : group.candidates()) {
      Candidate fits = matchesCount(candidate) ? candidate : null;
      only = only == null ? fits : only;
    }
    if (only == null) {
      return constructor
          ? "'"
              + name
              + "' does not contain a constructor that takes "
              + written.size()
              + " arguments"
          : "No overload for method '" + name + "' takes " + written.size() + " arguments";
    }
    return mismatch(only);
  }

  private boolean matchesCount(Candidate candidate) {
    List<Parameter> parameters = candidate.method().parameters();
    int given = written.size() + (candidate.extension() ? 1 : 0);
    long needed =
        parameters.stream().filter(p -> !p.optional() && p.mode() != Parameter.Mode.PARAMS).count();
    boolean open =
        !parameters.isEmpty()
            && parameters.get(parameters.size() - 1).mode() == Parameter.Mode.PARAMS;
    return given >= needed && (open || given <= parameters.size());
  }

  private String mismatch(Candidate candidate) {
    List<Parameter> parameters = candidate.method().parameters();
    int shift = candidate.extension() ? 1 : 0;
    for (int i = 0; i < written.size() && i + shift < parameters.size(); i++) {
      Bound bound = written.get(i).bound();
      NetType type = parameters.get(i + shift).type().substitute(candidate.substitution());
      if (bound instanceof Value value
          && !type.isOpen()
          && binder.conversions().implicit(bound, type) == null) {
        return "Argument "
            + (i + 1)
            + ": cannot convert from '"
            + value.type().displayName()
            + "' to '"
            + type.displayName()
            + "'";
      }
    }
    if (!candidate.method().typeParameters().isEmpty() && group.typeArguments().isEmpty()) {
      return "The type arguments for method '"
          + group.name()
          + "' cannot be inferred from the usage. Try specifying the type arguments explicitly.";
    }
    return "The best overloaded method match for '" + group.name() + "' has some invalid arguments";
  }
}
