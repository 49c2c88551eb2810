package io.github.apimworkshop.policy.host;

import java.util.Optional;

/**
 * Why the host could not do what a policy asked for. {@code message} is for traces and {@code
 * context.LastError}.
 */
public sealed interface HostFailure {
  String message();

  /** No connection, no name, no TLS session, or the peer went away before an answer. */
  record ConnectionFailure(String message) implements HostFailure {}

  /** The status line and headers did not come in time. */
  record Timeout(String message) implements HostFailure {}

  /**
   * Nothing was sent: the circuit breaker of the only backend is open, or of every member of the
   * pool.
   *
   * @param backendId the backend or pool that was asked
   * @param secondsToRecovery until the first breaker closes again, at least 1
   * @param lastAnswer the answer that opened a breaker last, without body, if it is still known
   */
  record Unavailable(
      String message, String backendId, long secondsToRecovery, Optional<BackendAnswer> lastAnswer)
      implements HostFailure {}

  /** Anything else: a token that could not be had, a service that is not configured. */
  record Refused(String message) implements HostFailure {}
}
