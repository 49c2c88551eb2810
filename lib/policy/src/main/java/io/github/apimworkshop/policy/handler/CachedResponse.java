package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;

/** A response as the cache keeps it. Nothing in it is changed after it was stored. */
final class CachedResponse {
  private final int status;
  private final String reason;
  private final Headers headers;
  private final byte[] body;

  CachedResponse(ExchangeResponse response) {
    this.status = response.statusCode();
    this.reason = response.statusReason();
    this.headers = response.headers().copy();
    this.body = response.body() == null ? new byte[0] : response.body().bytes();
  }

  ExchangeResponse restore() {
    ExchangeResponse response = ExchangeResponse.ofStatus(status, reason);
    headers.forEach(response.headers()::set);
    response.setBody(Content.of(body));
    return response;
  }
}
