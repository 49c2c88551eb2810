package io.github.apimworkshop.policy.expression;

import java.util.List;

/** The expression does not compile; the message is that of the first diagnostic. */
public final class ExpressionSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<ExpressionDiagnostic> diagnostics;

  /** At least one diagnostic, in source order. */
  public ExpressionSyntaxException(List<ExpressionDiagnostic> diagnostics) {
    super(diagnostics.get(0).message(), null, false, false);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** All faults, in source order. */
  public List<ExpressionDiagnostic> diagnostics() {
    return diagnostics;
  }
}
