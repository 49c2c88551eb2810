package io.github.apimworkshop.bicep;

/** A value cannot be computed; the message is the engine's reason. */
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1L;

  /** For the reason the engine gives. */
  public EvaluationException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
