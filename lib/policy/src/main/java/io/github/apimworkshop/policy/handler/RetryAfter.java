package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;

/** How a refusal tells when to try again: always in a header, in a variable if it has a name. */
record RetryAfter(String header, String variable) {
  private static final String HEADER = "retry-after-header-name";
  private static final String VARIABLE = "retry-after-variable-name";

  static Shape declare(Shape shape) {
    return shape.optionalLiterals(HEADER, VARIABLE);
  }

  static RetryAfter of(Parts parts) {
    return new RetryAfter(parts.literal(HEADER, "Retry-After"), parts.literal(VARIABLE));
  }

  /** The refusal with its header; the variable is set. */
  PolicyFailure on(PolicyFailure refusal, Exchange exchange, int seconds) {
    if (variable != null) {
      exchange.variables().put(variable, seconds);
    }
    return refusal.withHeader(header, Integer.toString(seconds));
  }
}
