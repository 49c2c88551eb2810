package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Candidate;
import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Method;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Calls;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Operators that types declare, and the equality that every reference type has. */
final class DeclaredOperators {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("+", "op_Addition"),
          Map.entry("-", "op_Subtraction"),
          Map.entry("*", "op_Multiply"),
          Map.entry("/", "op_Division"),
          Map.entry("==", "op_Equality"),
          Map.entry("!=", "op_Inequality"),
          Map.entry("<", "op_LessThan"),
          Map.entry(">", "op_GreaterThan"),
          Map.entry("<=", "op_LessThanOrEqual"),
          Map.entry(">=", "op_GreaterThanOrEqual"));

  private final Binder binder;

  DeclaredOperators(Binder binder) {
    this.binder = binder;
  }

  /** The operator of the table for two operands, or null. */
  Value find(String operator, Value x, Value y) {
    String name = NAMES.get(operator);
    if (name == null) {
      return null;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Value side : List.of(x, y)) {
      for (NetType owner : TypeRelations.lineage(side.type())) {
        for (Method method : owner.definition().methods(name)) {
          if (candidates.stream().noneMatch(c -> c.method().equals(method))) {
            candidates.add(new Candidate(method, Map.of(), false));
          }
        }
      }
    }
    if (candidates.isEmpty()) {
      return null;
    }
    List<CallBinder.Argument> arguments =
        List.of(
            new CallBinder.Argument(null, "", x, null), new CallBinder.Argument(null, "", y, null));
    Overload best =
        new Overloads(binder, new Bound.Group(null, name, candidates, List.of()), arguments).best();
    if (best == null) {
      return null;
    }
    return Value.of(
        Calls.fixed(best.candidate().method().code(), best.types(), best.nodes()), best.returns());
  }

  static Value equality(String operator, Value x, Value y) {
    if (!operator.equals("==") && !operator.equals("!=")) {
      return null;
    }
    boolean negated = operator.equals("!=");
    NetType a = x.type();
    NetType b = y.type();
    if (a.equals(Core.STRING) && b.equals(Core.STRING)) {
      return Value.of(Comparisons.equal(negated, x.node(), y.node()), Core.BOOL);
    }
    if (a.isValueType() || b.isValueType() || Core.VOID.equals(a) || Core.VOID.equals(b)) {
      return null;
    }
    boolean related =
        TypeRelations.assignable(a, b)
            || TypeRelations.assignable(b, a)
            || a.definition().kind() == TypeKind.INTERFACE
            || b.definition().kind() == TypeKind.INTERFACE;
    return related ? Value.of(Comparisons.same(negated, x.node(), y.node()), Core.BOOL) : null;
  }
}
