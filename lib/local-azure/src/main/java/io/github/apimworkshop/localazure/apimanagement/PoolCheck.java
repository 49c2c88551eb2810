package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a backend pool may hold: up to 30 single backends of the same service. */
final class PoolCheck {
  private static final int MOST_MEMBERS = 30;
  private static final int HIGHEST = 100;

  private final ResourceId pool;
  private final ResourceStore store;
  private final Problems problems;

  PoolCheck(ResourceId pool, ResourceStore store, Problems problems) {
    this.pool = pool;
    this.store = store;
    this.problems = problems;
  }

  void check(ObjectNode properties) {
    if (properties.hasNonNull("url")) {
      problems.add("url", "Url is not supported for backend pool.");
    }
    if (properties.hasNonNull("protocol")) {
      problems.add("protocol", "Protocol is not supported for backend pool.");
    }
    if (properties.hasNonNull("circuitBreaker")) {
      problems.add("circuitBreaker", "Circuit breaker is not supported for backend pool.");
    }
    JsonNode services = properties.path("pool").path("services");
    if (!services.isArray() || services.isEmpty()) {
      problems.add("services", "A backend pool needs at least one service.");
    } else if (services.size() > MOST_MEMBERS) {
      problems.add("services", "A backend pool has at most 30 services.");
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode service : services) {
      member(service, seen);
    }
  }

  private void member(JsonNode service, Set<String> seen) {
    String text = service.path("id").asText("");
    Optional<Resource> backend = find(text);
    if (backend.isEmpty()) {
      problems.add("id", "Backend with id '" + shortName(text) + "' could not be found.");
      return;
    }
    if (backend.get().properties().path("type").asText().equals("Pool")) {
      problems.add("id", "Backend pool '" + shortName(text) + "' cannot be a member of a pool.");
    }
    if (!seen.add(backend.get().id().key())) {
      problems.add("id", "Backend '" + shortName(text) + "' is in the pool more than once.");
    }
    range(service, "priority");
    range(service, "weight");
  }

  private Optional<Resource> find(String text) {
    try {
      ResourceId service = ServiceChild.service(pool);
      ResourceId id =
          text.indexOf('/') < 0
              ? service.child("backends", text)
              : ServiceChild.reference(service, text);
      return id.isWithin(service) && id.isType(ServiceChild.SERVICE + "/backends")
          ? store.find(id)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void range(JsonNode service, String field) {
    JsonNode value = service.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (!value.isIntegralNumber() || value.asInt() < 0 || value.asInt() > HIGHEST) {
      problems.add(field, "'" + field + "' must be a whole number between 0 and 100.");
    }
  }

  private static String shortName(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
