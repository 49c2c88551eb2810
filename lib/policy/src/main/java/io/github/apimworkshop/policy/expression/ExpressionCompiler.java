package io.github.apimworkshop.policy.expression;

import java.util.List;

/** Compiles policy expressions. Stateless and thread-safe. */
public final class ExpressionCompiler {

  /**
   * Compiles one whole expression, {@code @(…)} or {@code @{…}}, entities already decoded. All
   * faults found are in the exception, worded like the C# compiler and API Management's own checks.
   */
  public CompiledExpression compile(String source) throws ExpressionSyntaxException {
    throw new ExpressionSyntaxException(
        List.of(new ExpressionDiagnostic(0, source.length(), "Expressions are not available.")));
  }
}
