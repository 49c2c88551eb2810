package io.github.apimworkshop.policy.expression;

/**
 * An expression threw; the message is that of the .NET exception, without the prefix API Management
 * puts before it.
 */
public final class ExpressionEvaluationException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String exceptionType;

  /** {@code exceptionType} is the full .NET name, for example System.InvalidCastException. */
  public ExpressionEvaluationException(String exceptionType, String message) {
    super(message, null, false, false);
    this.exceptionType = exceptionType;
  }

  /** The full .NET name of the exception type. */
  public String exceptionType() {
    return exceptionType;
  }
}
