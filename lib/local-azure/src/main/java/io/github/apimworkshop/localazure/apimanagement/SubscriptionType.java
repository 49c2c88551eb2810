package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Subscriptions with their two keys (learn.microsoft.com/rest/api/apimanagement/subscription, read
 * 2026-11).
 */
final class SubscriptionType extends ServiceChild {
  private static final String PRIMARY = "primaryKey";
  private static final String SECONDARY = "secondaryKey";
  private static final List<String> STATES =
      List.of("active", "suspended", "submitted", "rejected", "cancelled", "expired");

  private final ProviderContext context;

  SubscriptionType(ProviderContext context) {
    super("subscriptions");
    this.context = context;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Problems problems = new Problems();
    problems.require(properties, "scope", "displayName").oneOf(properties, "state", STATES);
    problems.refuse();
    properties.put("scope", scope(request.id(), properties.path("scope").asText()));
    String primary = key(request, properties, PRIMARY);
    String secondary = key(request, properties, SECONDARY);
    if (!properties.hasNonNull("state")) {
      properties.put("state", "active");
    }
    if (!properties.hasNonNull("allowTracing")) {
      properties.put("allowTracing", false);
    }
    String now = Timestamps.format(context.clock().instant());
    properties.put("createdDate", request.kept("createdDate", () -> now));
    for (String date :
        List.of("startDate", "expirationDate", "endDate", "notificationDate", "stateComment")) {
      if (!properties.has(date)) {
        properties.putNull(date);
      }
    }
    return resource(
        request, properties, Envelope.empty().put(PRIMARY, primary).put(SECONDARY, secondary));
  }

  /** The subscription that opens every API of a service. */
  static Resource master(ResourceId service, ProviderContext context) {
    ResourceId id = service.child("subscriptions", "master");
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties")
        .put("scope", service + "/")
        .put("displayName", "Built-in all-access subscription")
        .put("state", "active")
        .put("allowTracing", true)
        .put("createdDate", Timestamps.format(context.clock().instant()));
    ObjectNode keys =
        Envelope.empty().put(PRIMARY, context.newKey()).put(SECONDARY, context.newKey());
    return new Resource(id, "", body, keys);
  }

  private String key(WriteRequest request, ObjectNode properties, String name) {
    JsonNode given = properties.remove(name);
    if (given != null && given.isTextual() && !given.asText().isEmpty()) {
      if (given.asText().length() > 256) {
        new Problems().add(name, "A key has at most 256 characters.").refuse();
      }
      return given.asText();
    }
    return request.keptSecret(name, context::newKey);
  }

  /** All APIs, or one API or product that exists; always written as a full id. */
  private String scope(ResourceId subscription, String text) {
    ResourceId service = service(subscription);
    String lower = text.toLowerCase(Locale.ROOT);
    String prefix = service.key();
    int full = lower.lastIndexOf(prefix);
    String path = full < 0 ? text : text.substring(full + prefix.length());
    String trimmed = path.replaceAll("/+$", "");
    if (trimmed.isEmpty() || trimmed.equalsIgnoreCase("/apis")) {
      return service + (trimmed.isEmpty() ? "/" : "/apis");
    }
    try {
      ResourceId target = reference(service, trimmed);
      boolean kind = target.isType(SERVICE + "/apis") || target.isType(SERVICE + "/products");
      if (kind && context.store().find(target).isPresent()) {
        return context.store().find(target).get().id().toString();
      }
    } catch (IllegalArgumentException e) {
      throw invalidScope(text);
    }
    throw invalidScope(text);
  }

  private static RuntimeException invalidScope(String text) {
    return Errors.badRequest(
        "ValidationError",
        "Subscription scope should be one of '/apis', '/apis/{apiId}', '/products/{productId}' of an existing API or product, not '%s'."
            .formatted(text));
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of(
        "listSecrets", (subscription, body) -> ActionResult.ok(subscription.secrets()),
        "regeneratePrimaryKey", (subscription, body) -> regenerated(subscription, PRIMARY),
        "regenerateSecondaryKey", (subscription, body) -> regenerated(subscription, SECONDARY));
  }

  private ActionResult regenerated(Resource resource, String key) {
    ObjectNode secrets = resource.secrets().deepCopy().put(key, context.newKey());
    return ActionResult.noContent(
        new Resource(resource.id(), resource.location(), resource.body(), secrets));
  }
}
