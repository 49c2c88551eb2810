package io.github.apimworkshop.localazure.backend;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.backend.CircuitBreakerRule.StatusRange;
import io.github.apimworkshop.policy.context.Url;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the properties of a backend resource, which the resource provider has validated. */
public final class BackendReader {
  private BackendReader() {}

  /** A pool when {@code type} is Pool, otherwise a single backend; id is the resource's name. */
  public static BackendEntity read(String id, JsonNode properties) {
    if (properties.path("type").asText().equalsIgnoreCase("Pool")) {
      return pool(id, properties.path("pool"));
    }
    return new SingleBackend(
        id,
        Url.parse(properties.path("url").asText()),
        credentials(properties.path("credentials")),
        new TlsValidation(
            properties.path("tls").path("validateCertificateChain").asBoolean(true),
            properties.path("tls").path("validateCertificateName").asBoolean(true)),
        rule(properties.path("circuitBreaker").path("rules").path(0)));
  }

  private static PoolBackend pool(String id, JsonNode pool) {
    List<PoolMember> members = new ArrayList<>();
    for (JsonNode service : pool.path("services")) {
      String member = service.path("id").asText();
      members.add(
          new PoolMember(
              member.substring(member.lastIndexOf('/') + 1),
              service.path("priority").asInt(1),
              service.path("weight").asInt(1)));
    }
    JsonNode session = pool.path("sessionAffinity").path("sessionId");
    return new PoolBackend(
        id,
        members,
        session.path("source").asText().equalsIgnoreCase("Cookie")
            ? Optional.of(session.path("name").asText("SessionId"))
            : Optional.empty());
  }

  private static Optional<CircuitBreakerRule> rule(JsonNode rule) {
    if (rule.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode condition = rule.path("failureCondition");
    List<StatusRange> ranges = new ArrayList<>();
    for (JsonNode range : condition.path("statusCodeRanges")) {
      ranges.add(new StatusRange(range.path("min").asInt(), range.path("max").asInt()));
    }
    Set<String> reasons = new HashSet<>();
    condition.path("errorReasons").forEach(reason -> reasons.add(reason.asText()));
    int percentage = condition.path("percentage").asInt(0);
    return Optional.of(
        new CircuitBreakerRule(
            rule.path("name").asText(),
            percentage > 0 ? 0 : Math.max(1, condition.path("count").asInt(1)),
            percentage,
            Duration.parse(condition.path("interval").asText("PT1H")),
            ranges,
            reasons,
            Duration.parse(rule.path("tripDuration").asText("PT1H")),
            rule.path("acceptRetryAfter").asBoolean(false)));
  }

  private static BackendCredentials credentials(JsonNode credentials) {
    JsonNode authorization = credentials.path("authorization");
    JsonNode identity = credentials.path("managedIdentity");
    return new BackendCredentials(
        lists(credentials.path("header")),
        lists(credentials.path("query")),
        authorization.isObject()
            ? Optional.of(
                authorization.path("scheme").asText()
                    + " "
                    + authorization.path("parameter").asText())
            : Optional.empty(),
        text(identity.path("resource")),
        text(identity.path("clientId")));
  }

  private static Map<String, List<String>> lists(JsonNode object) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      List<String> values = new ArrayList<>();
      entry.getValue().forEach(value -> values.add(value.asText()));
      lists.put(entry.getKey(), List.copyOf(values));
    }
    return lists;
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty()
        ? Optional.of(node.asText())
        : Optional.empty();
  }
}
