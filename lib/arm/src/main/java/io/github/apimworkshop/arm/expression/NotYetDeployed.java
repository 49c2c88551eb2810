package io.github.apimworkshop.arm.expression;

/** The value of an expression needs a deployed resource. */
public final class NotYetDeployed extends ExpressionException {

  /** A call of {@code function} that has no value yet. */
  public NotYetDeployed(String function) {
    super(
        "The template function '"
            + function
            + "' is not expected at this location. Please see https://aka.ms/arm-functions for usage details");
  }
}
