package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.provider.Problems;
import java.time.DateTimeException;
import java.time.Duration;

/** One rule per circuit breaker (learn.microsoft.com/azure/api-management/backends). */
final class CircuitBreakerCheck {
  private CircuitBreakerCheck() {}

  static void check(JsonNode circuitBreaker, Problems problems) {
    JsonNode rules = circuitBreaker.path("rules");
    if (rules.isMissingNode() || rules.isNull()) {
      return;
    }
    if (!rules.isArray() || rules.isEmpty()) {
      problems.add("rules", "A circuit breaker needs one rule.");
    } else if (rules.size() > 1) {
      problems.add("rules", "Only one rule is supported for circuit breaker.");
    }
    for (JsonNode rule : rules) {
      rule(rule, problems);
    }
  }

  private static void rule(JsonNode rule, Problems problems) {
    duration(rule, "tripDuration", problems);
    JsonNode condition = rule.path("failureCondition");
    if (!condition.isObject()) {
      problems.add("failureCondition", "'failureCondition' is required.");
      return;
    }
    duration(condition, "interval", problems);
    boolean count = condition.hasNonNull("count");
    boolean percentage = condition.hasNonNull("percentage");
    if (count == percentage) {
      problems.add("failureCondition", "Give either 'count' or 'percentage'.");
    }
    if (count && condition.path("count").asLong(0) < 1) {
      problems.add("count", "'count' must be at least 1.");
    }
    if (percentage && !within(condition.path("percentage"), 1, 100)) {
      problems.add("percentage", "'percentage' must be between 1 and 100.");
    }
    for (JsonNode range : condition.path("statusCodeRanges")) {
      boolean valid = within(range.path("min"), 200, 599) && within(range.path("max"), 200, 599);
      if (!valid || range.path("min").asInt() > range.path("max").asInt()) {
        problems.add(
            "statusCodeRanges", "Status codes lie between 200 and 599, 'min' not above 'max'.");
      }
    }
  }

  private static boolean within(JsonNode number, int least, int most) {
    return number.isIntegralNumber() && number.asInt() >= least && number.asInt() <= most;
  }

  private static void duration(JsonNode node, String field, Problems problems) {
    String text = node.path(field).asText("");
    try {
      Duration duration = Duration.parse(text);
      if (duration.isZero() || duration.isNegative()) {
        problems.add(field, "'" + field + "' must be longer than zero.");
      }
    } catch (DateTimeException e) {
      problems.add(field, "'%s' is no ISO 8601 duration such as 'PT1M'.".formatted(text));
    }
  }
}
