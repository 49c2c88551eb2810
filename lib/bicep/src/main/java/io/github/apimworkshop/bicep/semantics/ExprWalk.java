package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Walk;

/** Visits an expression and all its parts, nested resources left out. */
abstract class ExprWalk {

  /** Called for each expression; an override calls this one to go on to the parts. */
  void visit(Expr expr) {
    if (expr != null) {
      Walk.parts(expr, this::visit);
    }
  }
}
