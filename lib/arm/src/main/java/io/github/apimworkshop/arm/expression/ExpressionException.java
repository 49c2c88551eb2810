package io.github.apimworkshop.arm.expression;

/**
 * An expression cannot be parsed or evaluated. The message is the reason as the Resource Manager
 * words it.
 */
public class ExpressionException extends RuntimeException {

  public ExpressionException(String message) {
    super(message, null, false, false);
  }
}
