package io.github.apimworkshop.policy.handler;

/** How a rate limit tells callers and policies where they stand. */
record LimitReport(RetryAfter retryAfter, ReportedNumber remaining, ReportedNumber total) {
  private static final String REMAINING = "remaining-calls";
  private static final String TOTAL = "total-calls";

  static Shape declare(Shape shape) {
    return ReportedNumber.declare(RetryAfter.declare(shape), REMAINING, TOTAL);
  }

  static LimitReport of(Parts parts) {
    return new LimitReport(
        RetryAfter.of(parts), ReportedNumber.of(parts, REMAINING), ReportedNumber.of(parts, TOTAL));
  }
}
