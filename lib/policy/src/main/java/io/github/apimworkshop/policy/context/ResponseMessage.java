package io.github.apimworkshop.policy.context;

/** {@code context.Response}, and what send-request stores in a variable (IResponse). */
public interface ResponseMessage {

  /** The HTTP status code. */
  int statusCode();

  /** The reason phrase, never null. */
  String statusReason();

  /** The live headers. */
  Headers headers();

  /** Null when the response has no body. */
  MessageBody body();
}
