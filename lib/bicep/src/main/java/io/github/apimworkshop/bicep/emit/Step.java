package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.syntax.Expr;

/** One access by property or index, whichever way it is written. */
record Step(Expr base, Expr index, String literalKey, boolean safe) {

  /** The last access of the expression, or null if it is none. */
  static Step of(Expr expr) {
    Expr plain = FileModel.plain(expr);
    if (plain instanceof Expr.Member member) {
      return new Step(member.base(), null, member.name().name(), member.safe());
    }
    if (plain instanceof Expr.Index index && !index.fromEnd()) {
      String key = index.index() instanceof Expr.Str str && str.isLiteral() ? str.text() : null;
      return new Step(index.base(), index.index(), key, index.safe());
    }
    return null;
  }

  ArmExpr key(FileLowering context, Locals locals) {
    return literalKey == null ? context.expressions.lower(index, locals) : ArmExpr.text(literalKey);
  }
}
