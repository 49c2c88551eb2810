package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * 1,000 tokens and 6 requests a minute for each unit of capacity
 * (learn.microsoft.com/azure/ai-services/openai/how-to/quota, read 2026-11).
 */
final class RateLimits {
  private static final int REQUEST_SECONDS = 10;
  private static final int TOKEN_SECONDS = 60;

  private RateLimits() {}

  static void put(ObjectNode properties, int capacity) {
    ArrayNode limits = properties.putArray("rateLimits");
    limits
        .addObject()
        .put("key", "request")
        .put("renewalPeriod", REQUEST_SECONDS)
        .put("count", capacity);
    limits
        .addObject()
        .put("key", "token")
        .put("renewalPeriod", TOKEN_SECONDS)
        .put("count", capacity * 1000L);
    properties
        .putObject("callRateLimit")
        .put("count", capacity)
        .put("renewalPeriod", REQUEST_SECONDS)
        .set("rules", limits.deepCopy());
  }
}
