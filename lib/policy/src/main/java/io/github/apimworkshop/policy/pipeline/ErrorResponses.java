package io.github.apimworkshop.policy.pipeline;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.apimworkshop.policy.context.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The gateway's default error responses, blanks included. */
final class ErrorResponses {
  private ErrorResponses() {}

  static ExchangeResponse of(
      int status, String statusReason, String clientMessage, Headers headers, UUID requestId) {
    String body =
        clientMessage == null
            ? "{ \"statusCode\": %d, \"message\": \"Internal server error\", \"activityId\": \"%s\" }"
                .formatted(status, requestId)
            : "{ \"statusCode\": %d, \"message\": \"%s\" }"
                .formatted(status, escape(clientMessage));
    ExchangeResponse response = ExchangeResponse.ofStatus(status, statusReason);
    response.headers().set("Content-Type", List.of("application/json"));
    headers.forEach(response.headers()::set);
    response.setBody(Content.of(body.getBytes(StandardCharsets.UTF_8)));
    return response;
  }

  private static String escape(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
