package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;
import java.util.List;

/** The header and variable names with which a token limit tells where it stands. */
record TokenReport(
    String retryAfterHeader,
    String retryAfterVariable,
    String remainingHeader,
    String remainingVariable,
    String remainingQuotaHeader,
    String remainingQuotaVariable,
    String consumedHeader,
    String consumedVariable) {

  static Shape declare(Shape shape) {
    return shape.optionalLiterals(
        "retry-after-header-name",
        "retry-after-variable-name",
        "remaining-tokens-header-name",
        "remaining-tokens-variable-name",
        "remaining-quota-tokens-header-name",
        "remaining-quota-tokens-variable-name",
        "tokens-consumed-header-name",
        "tokens-consumed-variable-name");
  }

  static TokenReport of(Parts parts) {
    return new TokenReport(
        parts.literal("retry-after-header-name", "Retry-After"),
        parts.literal("retry-after-variable-name"),
        parts.literal("remaining-tokens-header-name"),
        parts.literal("remaining-tokens-variable-name"),
        parts.literal("remaining-quota-tokens-header-name"),
        parts.literal("remaining-quota-tokens-variable-name"),
        parts.literal("tokens-consumed-header-name"),
        parts.literal("tokens-consumed-variable-name"));
  }

  void remaining(Exchange exchange, long tokens) {
    tell(exchange, remainingHeader, remainingVariable, tokens);
  }

  void remainingQuota(Exchange exchange, long tokens) {
    tell(exchange, remainingQuotaHeader, remainingQuotaVariable, tokens);
  }

  void consumed(Exchange exchange, long tokens) {
    tell(exchange, consumedHeader, consumedVariable, tokens);
  }

  void retryAfter(Exchange exchange, int seconds) {
    if (retryAfterVariable != null) {
      exchange.variables().put(retryAfterVariable, seconds);
    }
  }

  /** The last value told before the response is sent ends up in the header. */
  private static void tell(Exchange exchange, String header, String variable, long value) {
    if (variable != null) {
      exchange.variables().put(variable, (int) value);
    }
    if (header != null) {
      exchange.onCompletion(
          () -> exchange.response().headers().set(header, List.of(Long.toString(value))));
    }
  }
}
