package io.github.apimworkshop.policy.handler;

/** How a token limit tells callers and policies where they stand. */
record TokenReport(
    RetryAfter retryAfter,
    ReportedNumber remaining,
    ReportedNumber remainingQuota,
    ReportedNumber consumed) {
  private static final String REMAINING = "remaining-tokens";
  private static final String REMAINING_QUOTA = "remaining-quota-tokens";
  private static final String CONSUMED = "tokens-consumed";

  static Shape declare(Shape shape) {
    return ReportedNumber.declare(RetryAfter.declare(shape), REMAINING, REMAINING_QUOTA, CONSUMED);
  }

  static TokenReport of(Parts parts) {
    return new TokenReport(
        RetryAfter.of(parts),
        ReportedNumber.of(parts, REMAINING),
        ReportedNumber.of(parts, REMAINING_QUOTA),
        ReportedNumber.of(parts, CONSUMED));
  }
}
