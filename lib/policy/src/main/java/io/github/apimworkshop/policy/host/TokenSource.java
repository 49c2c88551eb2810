package io.github.apimworkshop.policy.host;

import java.util.Optional;

/** Access tokens of the gateway's managed identities; the host caches them until they expire. */
public interface TokenSource {
  /**
   * Asks for a token.
   *
   * @param resource the audience, for example {@code https://cognitiveservices.azure.com}
   * @param clientId a user-assigned identity; empty means system-assigned
   */
  void token(String resource, Optional<String> clientId, Completion<String> done);
}
