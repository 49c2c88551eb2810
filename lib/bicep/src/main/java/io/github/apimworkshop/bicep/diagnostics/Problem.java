package io.github.apimworkshop.bicep.diagnostics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.syntax.Span;

/** A finding at an offset of one source text; becomes a diagnostic once lines are counted. */
public record Problem(int offset, int length, Severity severity, String code, String message) {

  /** The same finding in another place. */
  public Problem at(Span span) {
    return new Problem(span.start(), span.length(), severity, code, message);
  }
}
