package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Statement;
import io.github.apimworkshop.policy.expression.run.Statements;
import io.github.apimworkshop.policy.expression.syntax.Diagnostics;
import io.github.apimworkshop.policy.expression.syntax.SyntaxTree;

/** Binds a whole policy expression. */
public final class ExpressionBinding {

  private ExpressionBinding() {}

  /** What is wrong goes to {@code diagnostics}; then the result must not be run. */
  public static BoundExpression bind(SyntaxTree tree, TypeTable table, Diagnostics diagnostics) {
    FunctionScope function = new FunctionScope(null);
    Binder binder = new Binder(table, diagnostics, function);
    if (tree.value() != null) {
      Value value = binder.value(tree.value());
      if (Core.VOID.equals(value.type())) {
        binder.error(tree.value(), "Cannot implicitly convert type 'void' to 'object'");
      }
      Node scoped = Statements.scoped(binder.scope.variables(), Conversions.behind(value));
      return new BoundExpression(scoped, null, function.slots(), value.type());
    }
    Statement block = binder.statements().functionBody(tree.block(), "expression");
    if (function.returnsNothing) {
      diagnostics.add(
          tree.block().start(),
          tree.block().end(),
          "An object of a type convertible to 'object' is required");
    }
    for (FunctionScope.PendingReturn pending : function.returns) {
      if (pending.value instanceof Value value && !Core.VOID.equals(value.type())) {
        pending.converted = Conversions.behind(value);
      } else {
        pending.converted = binder.convert(pending.value, Core.OBJECT, pending.start, pending.end);
      }
    }
    NetType type = function.returns.isEmpty() ? Core.VOID : Core.OBJECT;
    return new BoundExpression(null, block, function.slots(), type);
  }
}
