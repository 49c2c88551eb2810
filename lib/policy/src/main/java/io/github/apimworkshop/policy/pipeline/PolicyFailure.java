package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;

/**
 * A policy failed; the run goes to on-error. Carries what {@code context.LastError} and the default
 * response say. Has no stack trace: it is part of normal operation.
 */
public final class PolicyFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String reason;
  private final int status;
  private final String statusReason;
  private final String clientMessage;
  private final transient Headers headers;

  private PolicyFailure(
      String source,
      String reason,
      String message,
      int status,
      String statusReason,
      String clientMessage,
      Headers headers) {
    super(message, null, false, false);
    this.source = source;
    this.reason = reason;
    this.status = status;
    this.statusReason = statusReason;
    this.clientMessage = clientMessage;
    this.headers = headers;
  }

  /** The caller gets the generic 500 body, which says nothing about the cause. */
  public static PolicyFailure internal(String reason, String message) {
    return new PolicyFailure(
        null, reason, message, 500, "Internal Server Error", null, new Headers());
  }

  /** The caller gets the status with {@code clientMessage} in the default JSON body. */
  public static PolicyFailure withStatus(
      int status, String statusReason, String reason, String message, String clientMessage) {
    return new PolicyFailure(
        null, reason, message, status, statusReason, clientMessage, new Headers());
  }

  /** As the gateway found it before any policy ran. */
  static PolicyFailure of(GatewayError error) {
    return new PolicyFailure(
        error.source(),
        error.reason(),
        error.message(),
        error.status(),
        error.statusReason(),
        error.clientMessage(),
        error.headers());
  }

  /** The same with one more header on the default response. */
  public PolicyFailure withHeader(String name, String value) {
    Headers more = headers.copy();
    more.add(name, value);
    return new PolicyFailure(
        source, reason, getMessage(), status, statusReason, clientMessage, more);
  }

  /** Null means: the policy in which it was thrown. */
  public String source() {
    return source;
  }

  /** The machine-readable reason, may be null. */
  public String reason() {
    return reason;
  }

  /** Status of the default response. */
  public int status() {
    return status;
  }

  /** Reason phrase of the default response. */
  public String statusReason() {
    return statusReason;
  }

  /**
   * {@code message} of the default body; null stands for the generic body of an internal failure.
   */
  public String clientMessage() {
    return clientMessage;
  }

  /** Headers of the default response besides its content type. */
  public Headers headers() {
    return headers;
  }
}
