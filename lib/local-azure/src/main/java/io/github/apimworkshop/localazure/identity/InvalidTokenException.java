package io.github.apimworkshop.localazure.identity;

/** A token is malformed, expired, of a foreign issuer or for another audience. */
public final class InvalidTokenException extends Exception {
  private static final long serialVersionUID = 1L;

  public InvalidTokenException(String reason) {
    super(reason);
  }
}
