package io.github.apimworkshop.bicep.syntax;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;

/** Unwinds the parser to the nearest place that can go on. */
final class ParseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ParseFailure(Token unexpected, Bcp code, Object... arguments) {
    super(null, null, false, false);
    Span span = unexpected.span();
    problem = code.at(unexpected.kind() == TokenKind.NEW_LINE ? span.atStart() : span, arguments);
  }

  Problem problem() {
    return problem;
  }
}
