package io.github.apimworkshop.localazure.resources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Locations;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.ResourceTypes;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/**
 * Tenants, subscriptions, locations and registered providers
 * (learn.microsoft.com/rest/api/resources/subscriptions, read 2026-11).
 */
public final class SubscriptionRoutes {
  private static final String SUBSCRIPTION = "/subscriptions/{subscription}";

  private final ResourceTypes types;
  private final ProviderContext context;

  public SubscriptionRoutes(ResourceTypes types, ProviderContext context) {
    this.types = types;
    this.context = context;
  }

  /** All routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/tenants", request -> tenants()),
        Route.of("GET", "/subscriptions", request -> subscriptions()),
        Route.of("GET", SUBSCRIPTION, request -> ArmResponse.ok(subscription(request).body())),
        Route.of("GET", SUBSCRIPTION + "/locations", this::locations),
        Route.of("GET", SUBSCRIPTION + "/providers", this::providers),
        Route.of("GET", SUBSCRIPTION + "/providers/{namespace}", this::provider),
        Route.of("POST", SUBSCRIPTION + "/providers/{namespace}/register", this::provider),
        Route.of("GET", "/providers", this::providers),
        Route.of("GET", "/providers/{namespace}", this::provider));
  }

  private ArmResponse tenants() {
    ObjectNode tenant =
        Envelope.empty()
            .put("id", "/tenants/" + context.tenantId())
            .put("tenantId", context.tenantId())
            .put("tenantCategory", "Home")
            .put("displayName", "Workshop");
    return ArmResponse.list(List.of(tenant));
  }

  private ArmResponse subscriptions() {
    return ArmResponse.list(
        context.store().ofType("Microsoft.Resources/subscriptions").stream()
            .map(Resource::body)
            .toList());
  }

  private ArmResponse locations(ArmRequest request) {
    ObjectNode body = Envelope.empty();
    body.set("value", Locations.list(subscription(request).id().name()));
    return ArmResponse.ok(body);
  }

  private ArmResponse providers(ArmRequest request) {
    if (request.variables().containsKey("subscription")) {
      subscription(request);
    }
    return ArmResponse.list(
        types.providers().stream().map(provider -> document(provider, request.scope())).toList());
  }

  private ArmResponse provider(ArmRequest request) {
    if (request.variables().containsKey("subscription")) {
      subscription(request);
    }
    String namespace = request.variable("namespace");
    return types.providers().stream()
        .filter(provider -> provider.namespace().equalsIgnoreCase(namespace))
        .findFirst()
        .map(provider -> ArmResponse.ok(document(provider, request.scope())))
        .orElseThrow(
            () ->
                new ArmException(
                    404,
                    "InvalidResourceNamespace",
                    "The resource namespace '" + namespace + "' is invalid."));
  }

  private static ObjectNode document(ResourceProvider provider, ResourceId scope) {
    ObjectNode document = Envelope.empty();
    String base = scope.equals(ResourceId.tenant()) ? "" : scope.toString();
    document.put("id", base + "/providers/" + provider.namespace());
    document.put("namespace", provider.namespace());
    document.put("registrationState", "Registered");
    document.put("registrationPolicy", "RegistrationRequired");
    ArrayNode list = document.putArray("resourceTypes");
    for (ResourceType type : provider.types()) {
      ObjectNode entry = list.addObject();
      entry.put("resourceType", type.name().substring(provider.namespace().length() + 1));
      ArrayNode locations = entry.putArray("locations");
      if (type.hasLocation()) {
        Locations.displayNames().forEach(locations::add);
      }
      ArrayNode versions = entry.putArray("apiVersions");
      provider.apiVersions().forEach(versions::add);
    }
    return document;
  }

  private Resource subscription(ArmRequest request) {
    ResourceId id = ResourceId.subscription(request.variable("subscription"));
    return context.store().find(id).orElseThrow(() -> Errors.notFound(id));
  }
}
