package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.trace.DebugCredentials;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import java.util.function.Supplier;

/**
 * Whether a call is traced, and what its answer says about that. {@code Ocp-Apim-Trace} is the
 * older way and needs a subscription that allows tracing; {@code Apim-Debug-Authorization} needs a
 * token for the API.
 */
enum Tracing {
  OFF(""),
  OLDER("Ocp-Apim-Trace-Location"),
  CURRENT("Apim-Trace-Id"),
  EXPIRED("Apim-Debug-Authorization-Expired"),
  WRONG_API("Apim-Debug-Authorization-WrongAPI");

  /**
   * The header of the debug token. It is meant for the gateway and goes no further; what the real
   * one does is not documented.
   */
  static final String CREDENTIAL = "Apim-Debug-Authorization";

  private final String header;

  Tracing(String header) {
    this.header = header;
  }

  static Tracing of(
      Headers headers,
      DebugCredentials credentials,
      Supplier<String> apiId,
      boolean subscriptionMayTrace) {
    String token = headers.joined(CREDENTIAL);
    if (token != null) {
      return switch (credentials.check(token, apiId.get())) {
        case VALID -> CURRENT;
        case EXPIRED -> EXPIRED;
        case WRONG_API -> WRONG_API;
        case UNKNOWN -> OFF;
      };
    }
    boolean asked = "true".equalsIgnoreCase(headers.joined("Ocp-Apim-Trace"));
    return asked && subscriptionMayTrace ? OLDER : OFF;
  }

  boolean on() {
    return this == OLDER || this == CURRENT;
  }

  void mark(ExchangeOutcome outcome, String traceId, String location) {
    switch (this) {
      case OFF -> {}
      case OLDER -> outcome.headers().add(header, location);
      case CURRENT -> outcome.headers().add(header, traceId);
      case EXPIRED, WRONG_API -> outcome.headers().add(header, "true");
    }
  }
}
