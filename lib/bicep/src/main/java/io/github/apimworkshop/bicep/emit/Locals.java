package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.Symbol;

/** What loop variables stand for at the place being lowered; a chain, innermost first. */
record Locals(Symbol.Local symbol, ArmExpr value, Locals outer) {
  static final Locals NONE = new Locals(null, null, null);

  Locals with(Symbol.Local local, ArmExpr replacement) {
    return new Locals(local, replacement, this);
  }

  ArmExpr get(Symbol.Local local) {
    for (Locals current = this; current != null; current = current.outer) {
      if (current.symbol == local) {
        return current.value;
      }
    }
    return null;
  }
}
