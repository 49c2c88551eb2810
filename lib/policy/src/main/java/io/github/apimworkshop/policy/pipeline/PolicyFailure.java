package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.expression.ExpressionEvaluationException;

/**
 * A policy failed; the run goes to on-error. Carries what {@code context.LastError} and the default
 * response say. Has no stack trace: it is part of normal operation.
 */
public final class PolicyFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int status;
  private final String statusReason;
  private final String clientMessage;
  private final transient Headers headers = new Headers();
  private String source;
  private String expression;
  private String details;
  private boolean answered = true;
  private transient ExchangeResponse response;

  private PolicyFailure(
      String reason, String message, int status, String statusReason, String clientMessage) {
    super(message, null, false, false);
    this.reason = reason;
    this.status = status;
    this.statusReason = statusReason;
    this.clientMessage = clientMessage;
  }

  /** The caller gets the generic 500 body, which says nothing about the cause. */
  public static PolicyFailure internal(String reason, String message) {
    return new PolicyFailure(reason, message, 500, "Internal Server Error", null);
  }

  /** The caller gets the status with {@code clientMessage} in the default JSON body. */
  public static PolicyFailure withStatus(
      int status, String statusReason, String reason, String message, String clientMessage) {
    return new PolicyFailure(reason, message, status, statusReason, clientMessage);
  }

  /** An expression threw. */
  public static PolicyFailure expression(String source, ExpressionEvaluationException cause) {
    PolicyFailure failure =
        internal(
            "ExpressionValueEvaluationFailure",
            "Expression evaluation failed. " + cause.getMessage());
    failure.expression = source;
    failure.details = cause.getMessage();
    return failure;
  }

  /** As the gateway found it before any policy ran. */
  static PolicyFailure of(GatewayError error) {
    PolicyFailure failure =
        withStatus(
            error.status(),
            error.statusReason(),
            error.reason(),
            error.message(),
            error.clientMessage());
    failure.source = error.source();
    error.headers().forEach(failure.headers::set);
    return failure;
  }

  /** Adds a header to the default response. */
  public PolicyFailure withHeader(String name, String value) {
    headers.add(name, value);
    return this;
  }

  /** On-error sees this response instead of the default one. */
  public PolicyFailure withResponse(ExchangeResponse instead) {
    response = instead;
    return this;
  }

  /** The backend gave no answer; a retry around it sees the default response. */
  public PolicyFailure withoutAnswer() {
    answered = false;
    return this;
  }

  /** False if the backend gave no answer. */
  public boolean answered() {
    return answered;
  }

  /** Null means: the policy in which it was thrown. */
  String source() {
    return source;
  }

  /** The C# that threw, or null. */
  String expression() {
    return expression;
  }

  /** The message of the C# exception, or null. */
  String details() {
    return details;
  }

  /** The machine-readable reason, may be null. */
  public String reason() {
    return reason;
  }

  /** Status of the default response. */
  public int status() {
    return status;
  }

  /** What on-error sees as {@code context.Response}. */
  public ExchangeResponse toResponse(Exchange exchange) {
    return response != null
        ? response
        : ErrorResponses.of(status, statusReason, clientMessage, headers, exchange.requestId());
  }
}
