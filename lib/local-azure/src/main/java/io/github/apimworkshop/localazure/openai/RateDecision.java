package io.github.apimworkshop.localazure.openai;

import io.vertx.core.MultiMap;

/**
 * What the limiter says about one call.
 *
 * @param byTokens true when the token limit refused it, false when the request limit did
 */
record RateDecision(
    boolean admitted,
    boolean byTokens,
    long waitMillis,
    long limitRequests,
    long remainingRequests,
    long limitTokens,
    long remainingTokens,
    long resetRequestsSeconds,
    long resetTokensSeconds) {

  long retryAfterSeconds() {
    return Math.max(1, (waitMillis + 999) / 1000);
  }

  void writeTo(MultiMap headers) {
    headers.set("x-ratelimit-limit-requests", Long.toString(limitRequests));
    headers.set("x-ratelimit-limit-tokens", Long.toString(limitTokens));
    headers.set("x-ratelimit-remaining-requests", Long.toString(remainingRequests));
    headers.set("x-ratelimit-remaining-tokens", Long.toString(remainingTokens));
  }

  OpenAiException refusal(OpenAiOperation operation, String apiVersion) {
    return throttled(operation, apiVersion, byTokens ? "token rate" : "call rate", waitMillis)
        .header("x-ratelimit-limit-requests", Long.toString(limitRequests))
        .header("x-ratelimit-limit-tokens", Long.toString(limitTokens))
        .header("x-ratelimit-remaining-requests", Long.toString(remainingRequests))
        .header("x-ratelimit-remaining-tokens", Long.toString(remainingTokens))
        .header("x-ratelimit-reset-requests", Long.toString(resetRequestsSeconds))
        .header("x-ratelimit-reset-tokens", Long.toString(resetTokensSeconds));
  }

  static OpenAiException throttled(
      OpenAiOperation operation, String apiVersion, String limit, long waitMillis) {
    long seconds = Math.max(1, (waitMillis + 999) / 1000);
    String message =
        "Requests to the %s Operation under Azure OpenAI API version %s have exceeded %s limit of your current OpenAI S0 pricing tier. Please retry after %d %s. Please go here: https://aka.ms/oai/quotaincrease if you would like to further increase the default rate limit."
            .formatted(
                operation.id(), apiVersion, limit, seconds, seconds == 1 ? "second" : "seconds");
    return OpenAiException.of(429, "429", message)
        .header("retry-after", Long.toString(seconds))
        .header("retry-after-ms", Long.toString(waitMillis));
  }
}
