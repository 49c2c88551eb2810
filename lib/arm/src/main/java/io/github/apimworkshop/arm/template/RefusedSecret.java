package io.github.apimworkshop.arm.template;

import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.expression.ExpressionException;

/** A parameter refers to a secret that cannot be read. */
public final class RefusedSecret extends ExpressionException {
  private final transient ErrorBody error;

  RefusedSecret(ErrorBody error) {
    super(error.message());
    this.error = error;
  }

  /** The error of the whole deployment. */
  public ErrorBody error() {
    return error;
  }
}
