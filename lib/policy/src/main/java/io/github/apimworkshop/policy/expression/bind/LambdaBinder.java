package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Calls;
import io.github.apimworkshop.policy.expression.run.Closures;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Statement;
import io.github.apimworkshop.policy.expression.run.Statements;
import io.github.apimworkshop.policy.expression.run.Variable;
import io.github.apimworkshop.policy.expression.syntax.Diagnostics;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Lambdas and method groups as delegates. A body is bound once for each list of parameter types.
 */
final class LambdaBinder {

  private record Key(Expr.Lambda syntax, List<NetType> parameters, FunctionScope outer) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof Key that
          && syntax == that.syntax
          && outer == that.outer
          && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(syntax) * 31 + parameters.hashCode();
    }
  }

  /** A bound body: a value or a block. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Body(
      FunctionScope function,
      Variable[] parameters,
      Bound value,
      Statement block,
      Scope scope,
      Diagnostics diagnostics) {}

  private final Binder binder;
  private final Map<Key, Body> bodies = new HashMap<>();

  LambdaBinder(Binder binder) {
    this.binder = binder;
  }

  DelegateShape shape(NetType delegate) {
    TypeDefinition match = binder.table.find("System.Text.RegularExpressions.Match", 0);
    return DelegateShape.of(delegate, match == null ? Core.OBJECT : NetType.of(match));
  }

  /** Whether all parameters of a lambda have types. */
  boolean isTyped(Bound function) {
    return function instanceof Bound.Lambda lambda
        && lambda.syntax().parameters().stream().allMatch(p -> p.type() != null);
  }

  /** What a lambda or method group returns for parameter types, or null when it does not fit. */
  NetType resultType(Bound function, List<NetType> inputs) {
    if (function instanceof Bound.Group group) {
      Overload overload = groupOverload(group, inputs);
      return overload != null ? overload.returns() : localFunctionResult(group, inputs);
    }
    Expr.Lambda syntax = ((Bound.Lambda) function).syntax();
    if (syntax.parameters().size() != inputs.size()) {
      return null;
    }
    Body body = body(syntax, inputs);
    if (body.value instanceof Value value) {
      return Core.NULL.equals(value.type()) || Core.NEVER.equals(value.type())
          ? null
          : value.type();
    }
    if (body.value != null) {
      return null;
    }
    List<FunctionScope.PendingReturn> returns = body.function.returns;
    return returns.isEmpty()
        ? Core.VOID
        : binder.creations().bestCommon(returns.stream().map(r -> r.value).toList());
  }

  private NetType localFunctionResult(Bound.Group group, List<NetType> inputs) {
    Symbol symbol = localFunction(group);
    return symbol != null && symbol.parameters().size() == inputs.size() ? symbol.returns() : null;
  }

  private static Symbol localFunction(Bound.Group group) {
    return group.receiver() != null
            && group.receiver().target() instanceof NameBinder.FunctionTarget f
        ? f.symbol()
        : null;
  }

  private Overload groupOverload(Bound.Group group, List<NetType> inputs) {
    if (inputs.stream().anyMatch(NetType::isOpen)) {
      return null;
    }
    List<CallBinder.Argument> arguments = new ArrayList<>();
    for (NetType input : inputs) {
      arguments.add(new CallBinder.Argument(null, "", Value.of(null, input), null));
    }
    return new Overloads(binder, group, arguments).best();
  }

  private Body body(Expr.Lambda syntax, List<NetType> inputs) {
    Key key = new Key(syntax, List.copyOf(inputs), binder.function());
    Body known = bodies.get(key);
    if (known == null) {
      known = bindBody(syntax, inputs);
      bodies.put(key, known);
    }
    return known;
  }

  private Body bindBody(Expr.Lambda syntax, List<NetType> inputs) {
    Diagnostics outerDiagnostics = binder.diagnostics;
    Scope outer = binder.scope;
    FunctionScope function = new FunctionScope(outer.function);
    binder.diagnostics = new Diagnostics();
    binder.scope = new Scope(outer, function);
    try {
      Variable[] parameters = new Variable[inputs.size()];
      for (int i = 0; i < parameters.length; i++) {
        Expr.Parameter parameter = syntax.parameters().get(i);
        NetType type = parameter.type() == null ? inputs.get(i) : binder.type(parameter.type());
        parameters[i] =
            binder.declare(parameter.name(), type, syntax.start(), syntax.end()).variable();
      }
      Bound value = null;
      Statement block = null;
      Scope inner = new Scope(binder.scope, function);
      binder.scope = inner;
      if (syntax.value() != null) {
        value = binder.bind(syntax.value());
      } else {
        block = binder.statements().functionBody(syntax.block(), "lambda expression");
      }
      return new Body(function, parameters, value, block, inner, binder.diagnostics);
    } finally {
      binder.scope = outer;
      binder.diagnostics = outerDiagnostics;
    }
  }

  /**
   * The conversion of a lambda, or null when the number of parameters or the result does not fit.
   */
  UnaryOperator<Node> convert(Bound.Lambda lambda, NetType delegate) {
    DelegateShape shape = shape(delegate);
    Expr.Lambda syntax = lambda.syntax();
    if (syntax.parameters().size() != shape.parameters().size()) {
      return null;
    }
    for (int i = 0; i < shape.parameters().size(); i++) {
      var written = syntax.parameters().get(i).type();
      if (written != null && !binder.type(written).equals(shape.parameters().get(i))) {
        return null;
      }
    }
    Body body = body(syntax, shape.parameters());
    if (!fits(body, shape.returns())) {
      return null;
    }
    return ignored -> closure(body, shape.returns());
  }

  private boolean fits(Body body, NetType returns) {
    boolean isVoid = Core.VOID.equals(returns);
    if (!body.diagnostics.isEmpty()) {
      return true;
    }
    if (body.value != null) {
      return isVoid || binder.conversions().implicit(body.value, returns) != null;
    }
    if (isVoid) {
      return body.function.returns.isEmpty();
    }
    return !body.function.returnsNothing
        && body.function.returns.stream()
            .allMatch(r -> binder.conversions().implicit(r.value, returns) != null);
  }

  private Node closure(Body body, NetType returns) {
    body.diagnostics
        .sorted()
        .forEach(d -> binder.diagnostics.add(d.offset(), d.offset() + d.length(), d.message()));
    if (!body.diagnostics.isEmpty()) {
      return Value.error().node();
    }
    Node value = null;
    if (body.value != null) {
      value = inside(body, () -> converted(body.value, returns));
      value = Statements.scoped(body.scope.variables(), value);
    } else {
      for (FunctionScope.PendingReturn pending : body.function.returns) {
        pending.converted = inside(body, () -> converted(pending.value, returns));
      }
    }
    return Closures.closure(
        new Closures.Code(
            body.function::slots, body.parameters, body.function::captures, value, body.block));
  }

  private <T> T inside(Body body, java.util.function.Supplier<T> work) {
    Scope outer = binder.scope;
    binder.scope = body.scope;
    try {
      return work.get();
    } finally {
      binder.scope = outer;
    }
  }

  private Node converted(Bound bound, NetType to) {
    if (Core.VOID.equals(to)) {
      return ((Value) bound).node();
    }
    return binder
        .conversions()
        .implicit(bound, to)
        .apply(bound instanceof Value v ? v.node() : null);
  }

  /** The conversion of a method group, or null when no overload fits. */
  UnaryOperator<Node> convert(Bound.Group group, NetType delegate) {
    DelegateShape shape = shape(delegate);
    Symbol local = localFunction(group);
    if (local != null) {
      boolean same = local.parameters().equals(shape.parameters());
      return same ? ignored -> group.receiver().node() : null;
    }
    Overload overload = groupOverload(group, shape.parameters());
    if (overload == null || overload.expanded()) {
      return null;
    }
    boolean exact =
        Core.VOID.equals(shape.returns())
            || TypeRelations.assignable(overload.returns(), shape.returns());
    boolean extension = overload.candidate().extension();
    if (!exact
        || overload.candidate().method().parameters().size()
            != shape.parameters().size() + (extension ? 1 : 0)) {
      return null;
    }
    boolean fixed = overload.candidate().method().isStatic() && !extension;
    Node target = fixed || group.receiver() == null ? null : group.receiver().node();
    return ignored ->
        Calls.group(overload.candidate().method().code(), overload.types(), target, extension);
  }

  /** Positive when a function argument fits the first delegate better, negative for the second. */
  int better(Bound argument, NetType one, NetType other) {
    DelegateShape first = shape(one);
    DelegateShape second = shape(other);
    if (!first.parameters().equals(second.parameters())) {
      return 0;
    }
    NetType natural = resultType(argument, first.parameters());
    if (first.returns().equals(second.returns()) || natural == null) {
      return 0;
    }
    if (natural.equals(first.returns()) || natural.equals(second.returns())) {
      return natural.equals(first.returns()) ? 1 : -1;
    }
    if (Core.VOID.equals(first.returns()) || Core.VOID.equals(second.returns())) {
      return Core.VOID.equals(first.returns()) ? -1 : 1;
    }
    boolean toSecond = binder.conversions().implicit(first.returns(), second.returns()) != null;
    boolean toFirst = binder.conversions().implicit(second.returns(), first.returns()) != null;
    return toSecond == toFirst ? 0 : toSecond ? 1 : -1;
  }

  /** A local function: its closure, made when the block that declares it is entered. */
  Node localFunction(
      Symbol symbol, io.github.apimworkshop.policy.expression.syntax.Stmt.LocalFunction function) {
    Scope outer = binder.scope;
    FunctionScope scope = new FunctionScope(outer.function);
    binder.scope = new Scope(outer, scope);
    try {
      Variable[] parameters = new Variable[function.parameters().size()];
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] =
            binder
                .declare(
                    function.parameters().get(i).name(),
                    symbol.parameters().get(i),
                    function.start(),
                    function.end())
                .variable();
      }
      binder.scope = new Scope(binder.scope, scope);
      Node value = null;
      Statement block = null;
      if (function.value() != null) {
        value =
            Core.VOID.equals(symbol.returns())
                ? binder.value(function.value()).node()
                : binder.convert(function.value(), symbol.returns());
      } else {
        block =
            binder
                .statements()
                .functionBody(
                    function.block(), Core.VOID.equals(symbol.returns()) ? null : function.name());
        binder.statements().finishReturns(scope, symbol.returns());
      }
      return Closures.closure(
          new Closures.Code(scope::slots, parameters, scope::captures, value, block));
    } finally {
      binder.scope = outer;
    }
  }
}
