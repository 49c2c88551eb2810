package io.github.apimworkshop.policy.handler;

/** Why a token is not accepted. */
final class TokenRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  TokenRefusal(String reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** The word {@code context.LastError.Reason} shows. */
  String reason() {
    return reason;
  }
}
