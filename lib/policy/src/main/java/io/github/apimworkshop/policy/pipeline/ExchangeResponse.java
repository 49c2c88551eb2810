package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.ResponseMessage;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;

/** A response that policies may still change. Not thread-safe. */
public final class ExchangeResponse implements ResponseMessage {
  private int statusCode;
  private String statusReason;
  private final Headers headers;
  private Content body;

  private ExchangeResponse(int statusCode, String statusReason, Headers headers, Content body) {
    this.statusCode = statusCode;
    this.statusReason = statusReason;
    this.headers = headers;
    this.body = body;
  }

  /** 200 OK without headers and body. */
  public static ExchangeResponse empty() {
    return new ExchangeResponse(200, "OK", new Headers(), null);
  }

  /** A response without headers and body. */
  public static ExchangeResponse ofStatus(int statusCode, String statusReason) {
    return new ExchangeResponse(statusCode, statusReason, new Headers(), null);
  }

  /** What a backend answered. */
  public static ExchangeResponse of(BackendAnswer answer) {
    return new ExchangeResponse(
        answer.status(), answer.reason(), answer.headers(), new Content(answer.body()));
  }

  /** An independent copy of another response; a buffered body is shared, it is never written to. */
  public static ExchangeResponse copyOf(ResponseMessage other) {
    Content body = null;
    if (other instanceof ExchangeResponse mine && mine.body != null) {
      body = new Content(mine.body.content());
    } else if (other.body() != null) {
      body = Content.of(other.body().read(true));
    }
    return new ExchangeResponse(
        other.statusCode(), other.statusReason(), other.headers().copy(), body);
  }

  @Override
  public int statusCode() {
    return statusCode;
  }

  @Override
  public String statusReason() {
    return statusReason;
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public Content body() {
    return body;
  }

  /** Reason may be empty, not null. */
  public void setStatus(int code, String reason) {
    statusCode = code;
    statusReason = reason;
  }

  /** Null removes the body. */
  public void setBody(Content body) {
    this.body = body;
  }

  /** Whether the body is a stream nobody has read. */
  public boolean isStreamed() {
    return body != null && body.content() instanceof BodyContent.Streamed;
  }

  void discard() {
    if (body != null) {
      body.discard();
    }
  }

  BodyContent content() {
    return body == null ? BodyContent.EMPTY : body.content();
  }
}
