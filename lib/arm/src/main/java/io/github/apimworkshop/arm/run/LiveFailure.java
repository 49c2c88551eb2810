package io.github.apimworkshop.arm.run;

import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.expression.ExpressionException;

/** A {@code reference} or {@code list*} was refused by the provider. */
final class LiveFailure extends ExpressionException {
  private final transient ResourceFailure failure;

  LiveFailure(ResourceFailure failure) {
    super(failure.getMessage());
    this.failure = failure;
  }

  ResourceFailure failure() {
    return failure;
  }
}
