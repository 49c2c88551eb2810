package io.github.apimworkshop.localazure.identity;

/** Checks access tokens by signature, lifetime and audience alone. Thread-safe. */
public interface TokenVerifier {
  /**
   * Reads a token.
   *
   * @param token the text after {@code Bearer }
   * @param audience the resource that is called; a trailing slash and casing do not matter
   * @throws InvalidTokenException with the reason, in words fit for the caller
   */
  VerifiedToken verify(String token, String audience) throws InvalidTokenException;
}
