package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.gateway.SubscriptionEntry.Scope;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.context.IdentityInfo;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.UserInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the subscriptions of a service, by key. */
final class SubscriptionReader {
  private final ResourceStore store;

  SubscriptionReader(ResourceStore store) {
    this.store = store;
  }

  Map<String, SubscriptionEntry> read(ResourceId service) {
    Map<String, SubscriptionEntry> byKey = new HashMap<>();
    for (Resource subscription : store.children(service, "subscriptions")) {
      SubscriptionEntry entry = entry(subscription);
      for (String key : List.of(entry.info().primaryKey(), entry.info().secondaryKey())) {
        if (!key.isEmpty()) {
          byKey.put(key, entry);
        }
      }
    }
    return byKey;
  }

  private SubscriptionEntry entry(Resource subscription) {
    JsonNode properties = subscription.properties();
    String scope = properties.path("scope").asText();
    String name = scope.substring(scope.lastIndexOf('/') + 1);
    SubscriptionInfo info =
        new SubscriptionInfo(
            subscription.id().name(),
            properties.path("displayName").asText(subscription.id().name()),
            null,
            subscription.secrets().path("primaryKey").asText(),
            subscription.secrets().path("secondaryKey").asText(),
            time(properties.path("createdDate")),
            time(properties.path("startDate")),
            time(properties.path("endDate")));
    String lower = scope.toLowerCase(Locale.ROOT);
    Scope kind =
        lower.contains("/products/")
            ? Scope.PRODUCT
            : lower.contains("/apis/") && !name.isEmpty() ? Scope.API : Scope.ALL_APIS;
    return new SubscriptionEntry(
        info,
        kind,
        kind == Scope.ALL_APIS ? "" : name,
        properties.path("state").asText("active").equalsIgnoreCase("active"),
        properties.path("allowTracing").asBoolean(false),
        user(subscription.id(), properties.path("ownerId").asText()));
  }

  private UserInfo user(ResourceId subscription, String ownerId) {
    if (ownerId.isEmpty()) {
      return null;
    }
    String name = ownerId.substring(ownerId.lastIndexOf('/') + 1);
    return subscription
        .parent()
        .flatMap(service -> store.find(service.child("users", name)))
        .map(
            user ->
                new UserInfo(
                    name,
                    user.properties().path("email").asText(),
                    user.properties().path("firstName").asText(),
                    user.properties().path("lastName").asText(),
                    user.properties().path("note").asText(),
                    time(user.properties().path("registrationDate")),
                    List.of(),
                    List.of(new IdentityInfo(user.properties().path("email").asText(), "Basic"))))
        .orElse(null);
  }

  private static Instant time(JsonNode node) {
    try {
      return node.isTextual() ? Instant.parse(node.asText()) : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
