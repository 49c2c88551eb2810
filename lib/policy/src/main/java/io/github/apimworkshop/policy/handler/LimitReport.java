package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;
import java.util.List;

/**
 * The header and variable names with which a rate limit tells callers and policies where they
 * stand.
 */
record LimitReport(
    String retryAfterHeader,
    String retryAfterVariable,
    String remainingHeader,
    String remainingVariable,
    String totalHeader,
    String totalVariable) {

  static Shape declare(Shape shape) {
    return shape.optionalLiterals(
        "retry-after-header-name",
        "retry-after-variable-name",
        "remaining-calls-header-name",
        "remaining-calls-variable-name",
        "total-calls-header-name",
        "total-calls-variable-name");
  }

  static LimitReport of(Parts parts) {
    return new LimitReport(
        parts.literal("retry-after-header-name", "Retry-After"),
        parts.literal("retry-after-variable-name"),
        parts.literal("remaining-calls-header-name"),
        parts.literal("remaining-calls-variable-name"),
        parts.literal("total-calls-header-name"),
        parts.literal("total-calls-variable-name"));
  }

  void remaining(Exchange exchange, int remaining) {
    tell(exchange, remainingHeader, remainingVariable, remaining);
  }

  void total(Exchange exchange, int total) {
    tell(exchange, totalHeader, totalVariable, total);
  }

  void retryAfter(Exchange exchange, int seconds) {
    if (retryAfterVariable != null) {
      exchange.variables().put(retryAfterVariable, seconds);
    }
  }

  private static void tell(Exchange exchange, String header, String variable, int value) {
    if (variable != null) {
      exchange.variables().put(variable, value);
    }
    if (header != null) {
      exchange.onCompletion(
          () -> exchange.response().headers().set(header, List.of(Integer.toString(value))));
    }
  }
}
