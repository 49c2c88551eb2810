package io.github.apimworkshop.policy.expression;

import io.github.apimworkshop.policy.expression.bind.BoundExpression;
import io.github.apimworkshop.policy.expression.bind.ExpressionBinding;
import io.github.apimworkshop.policy.expression.flow.StatementFlow;
import io.github.apimworkshop.policy.expression.library.StandardLibrary;
import io.github.apimworkshop.policy.expression.syntax.BodyReads;
import io.github.apimworkshop.policy.expression.syntax.Diagnostics;
import io.github.apimworkshop.policy.expression.syntax.SyntaxTree;
import java.util.List;

/** Compiles policy expressions. Stateless and thread-safe. */
public final class ExpressionCompiler {

  /**
   * Compiles one whole expression, {@code @(…)} or {@code @{…}}, entities already decoded. All
   * faults found are in the exception, worded like the C# compiler and API Management's own checks.
   */
  public CompiledExpression compile(String source) throws ExpressionSyntaxException {
    Diagnostics diagnostics = new Diagnostics();
    try {
      SyntaxTree tree = SyntaxTree.parse(source, diagnostics);
      check(diagnostics);
      BoundExpression bound = ExpressionBinding.bind(tree, StandardLibrary.table(), diagnostics);
      check(diagnostics);
      StatementFlow.check(tree, diagnostics);
      check(diagnostics);
      BodyReads reads = BodyReads.of(tree);
      return new TreeExpression(source, bound, reads.request(), reads.response());
    } catch (StackOverflowError tooDeep) {
      throw new ExpressionSyntaxException(
          List.of(new ExpressionDiagnostic(0, source.length(), Diagnostics.TOO_COMPLEX)));
    }
  }

  private static void check(Diagnostics diagnostics) throws ExpressionSyntaxException {
    if (!diagnostics.isEmpty()) {
      throw new ExpressionSyntaxException(diagnostics.sorted());
    }
  }
}
