package io.github.apimworkshop.localazure.openai;

/**
 * Token and request limits of one deployment
 * (learn.microsoft.com/azure/ai-services/openai/how-to/quota, read 2026-11): estimated tokens count
 * in windows of a minute, requests in slices of ten seconds. A window begins with its first call.
 * Thread-safe.
 */
final class RateLimiter {
  private static final long MINUTE = 60_000;
  private static final long SLICE = 10_000;

  private final int tokensPerMinute;
  private final int requestsPerSlice;
  private long minuteEnds;
  private long sliceEnds;
  private long tokens;
  private int requests;

  /** {@code capacity} in thousands of tokens per minute. */
  RateLimiter(int capacity) {
    this.tokensPerMinute = capacity * 1000;
    this.requestsPerSlice = capacity;
  }

  synchronized RateDecision admit(long estimate, long nowMillis) {
    if (nowMillis >= minuteEnds) {
      minuteEnds = nowMillis + MINUTE;
      tokens = 0;
    }
    if (nowMillis >= sliceEnds) {
      sliceEnds = nowMillis + SLICE;
      requests = 0;
    }
    boolean tooMany = requests + 1 > requestsPerSlice;
    boolean tooLarge = tokens + estimate > tokensPerMinute;
    if (!tooMany && !tooLarge) {
      requests++;
      tokens += estimate;
    }
    long waitMillis =
        Math.max(tooLarge ? minuteEnds - nowMillis : 0, tooMany ? sliceEnds - nowMillis : 0);
    return new RateDecision(
        !tooMany && !tooLarge,
        tooLarge,
        waitMillis,
        requestsPerSlice,
        requestsPerSlice - requests,
        tokensPerMinute,
        tokensPerMinute - tokens,
        secondsUntil(sliceEnds, nowMillis),
        secondsUntil(minuteEnds, nowMillis));
  }

  private static long secondsUntil(long endMillis, long nowMillis) {
    return Math.max(1, (endMillis - nowMillis + 999) / 1000);
  }
}
