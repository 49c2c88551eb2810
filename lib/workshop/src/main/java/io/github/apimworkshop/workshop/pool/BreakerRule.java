package io.github.apimworkshop.workshop.pool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Words for a rule such as "opens at 1 of 429 in PT1M, for Retry-After or PT1M". */
final class BreakerRule {
  private BreakerRule() {}

  static String words(JsonNode rule) {
    if (rule.isMissingNode()) {
      return "";
    }
    JsonNode condition = rule.path("failureCondition");
    String failures =
        condition.hasNonNull("percentage")
            ? condition.path("percentage").asInt() + " %"
            : condition.path("count").asText();
    return "opens at %s of %s in %s, for %s%s"
        .formatted(
            failures,
            causes(condition),
            condition.path("interval").asText(),
            rule.path("acceptRetryAfter").asBoolean() ? "Retry-After or " : "",
            rule.path("tripDuration").asText());
  }

  private static String causes(JsonNode condition) {
    List<String> causes = new ArrayList<>();
    condition.path("statusCodeRanges").forEach(range -> causes.add(statuses(range)));
    condition.path("errorReasons").forEach(reason -> causes.add(reason.asText()));
    return String.join(", ", causes);
  }

  private static String statuses(JsonNode range) {
    String min = range.path("min").asText();
    String max = range.path("max").asText();
    return min.equals(max) ? min : min + "-" + max;
  }
}
