package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;

/**
 * A resource, module or variable named in a declaration; index null means all of it. A weak mention
 * needs no more than what the declaration of a resource itself says.
 */
record Mention(Symbol target, Expr index, boolean weak) {}
