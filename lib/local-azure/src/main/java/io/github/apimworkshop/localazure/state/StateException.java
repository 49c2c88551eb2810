package io.github.apimworkshop.localazure.state;

/** The state folder cannot be used; the message says why and what to do. Nothing was changed. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
