package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.syntax.Span;

/** Language features that deploy to Azure but are refused here. */
final class Unsupported {
  private Unsupported() {}

  static Problem problem(Span span, String what) {
    return new Problem(
        span.start(),
        span.length(),
        Severity.ERROR,
        "not-supported-offline",
        what + " is not supported offline. Compile this file with the official command.");
  }
}
