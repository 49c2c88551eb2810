package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Expr;

/**
 * A module named by an expression; {@code index} picks one of a collection, null means all of it or
 * no loop.
 */
public record ModuleRef(Symbol.Module symbol, Expr index) {

  /** True if the whole collection is meant. */
  public boolean isCollection() {
    return index == null && symbol.body().loop() != null;
  }
}
