package io.github.apimworkshop.bicep.parameters;

import io.github.apimworkshop.bicep.diagnostics.Problem;

/** A value that cannot be computed while compiling. */
final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  EvaluationException(String message) {
    super(message, null, false, false);
    this.problem = null;
  }

  EvaluationException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /** A diagnostic of its own, or null if the parameter is to be named in one. */
  Problem problem() {
    return problem;
  }
}
