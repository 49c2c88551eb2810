package io.github.apimworkshop.localazure.openai;

/** Serves one operation; a refusal is thrown as {@link OpenAiException}. */
interface OperationHandler {
  void handle(OpenAiCall call, RateLimiter limiter, Region region);
}
