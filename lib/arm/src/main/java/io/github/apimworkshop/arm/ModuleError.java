package io.github.apimworkshop.arm;

import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.expression.ExpressionException;

/** The template of a module is refused. */
final class ModuleError extends ExpressionException {
  private final transient ErrorBody error;

  ModuleError(ErrorBody error) {
    super(error.message());
    this.error = error;
  }

  ErrorBody error() {
    return error;
  }
}
