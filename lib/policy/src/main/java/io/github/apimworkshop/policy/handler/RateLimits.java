package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.time.Duration;

/** The answer to too many calls. */
final class RateLimits {
  private RateLimits() {}

  static PolicyFailure exceeded(Exchange exchange, Duration untilFree, LimitReport report) {
    int seconds = seconds(untilFree);
    String message = "Rate limit is exceeded. Try again in " + seconds + " seconds.";
    PolicyFailure refusal =
        PolicyFailure.withStatus(429, "Too Many Requests", "RateLimitExceeded", message, message);
    return report.retryAfter().on(refusal, exchange, seconds);
  }

  /** Rounded up, at least 1. */
  static int seconds(Duration duration) {
    return (int) Math.max(1, (duration.toMillis() + 999) / 1000);
  }
}
