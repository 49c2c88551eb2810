package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Closures;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The expression itself, a lambda or a local function: slots, captured variables and return values.
 */
final class FunctionScope {

  /** A return value that is converted once the return type is known. */
  static final class PendingReturn extends Node {
    final Bound value;
    final int start;
    final int end;
    Node converted;

    PendingReturn(Bound value, int start, int end) {
      this.value = value;
      this.start = start;
      this.end = end;
    }

    @Override
    public Object eval(io.github.apimworkshop.policy.expression.run.Frame frame) {
      return converted.eval(frame);
    }
  }

  final FunctionScope parent;
  final List<PendingReturn> returns = new ArrayList<>();
  private final Map<Variable, Integer> captured = new LinkedHashMap<>();
  private final List<Closures.Capture> captures = new ArrayList<>();
  private int slots;
  boolean returnsNothing;

  FunctionScope(FunctionScope parent) {
    this.parent = parent;
  }

  int newSlot() {
    return slots++;
  }

  int slots() {
    return slots;
  }

  Variable newVariable(String name, NetType type) {
    return new Variable(name, type, newSlot());
  }

  /** The slot here of the cell of a variable of an enclosing function. */
  int capture(Symbol symbol) {
    Variable variable = symbol.variable();
    Integer known = captured.get(variable);
    if (known != null) {
      return known;
    }
    variable.capture();
    int outer = parent == symbol.owner() ? variable.slot() : parent.capture(symbol);
    int inner = newSlot();
    captured.put(variable, inner);
    captures.add(new Closures.Capture(outer, inner));
    return inner;
  }

  Closures.Capture[] captures() {
    return captures.toArray(new Closures.Capture[0]);
  }
}
