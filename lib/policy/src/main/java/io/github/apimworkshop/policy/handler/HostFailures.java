package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;

/** Turns what the host could not do into what {@code context.LastError} and the caller see. */
final class HostFailures {
  private HostFailures() {}

  /** For send-request and the like. */
  static PolicyFailure of(HostFailure failure) {
    if (failure instanceof HostFailure.Timeout) {
      return PolicyFailure.internal("Timeout", failure.message());
    }
    if (failure instanceof HostFailure.ConnectionFailure) {
      return PolicyFailure.internal("BackendConnectionFailure", failure.message());
    }
    if (failure instanceof HostFailure.Unavailable unavailable) {
      return PolicyFailure.withStatus(
              503, "Service Unavailable", null, unavailable.message(), "Service Unavailable")
          .withHeader("Retry-After", Long.toString(unavailable.secondsToRecovery()));
    }
    return PolicyFailure.internal(null, failure.message());
  }

  /** For forward-request: a retry around it sees a response with the error's status. */
  static PolicyFailure ofForward(HostFailure failure) {
    return of(failure).withoutAnswer();
  }
}
