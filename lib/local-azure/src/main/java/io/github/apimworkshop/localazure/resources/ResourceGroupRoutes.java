package io.github.apimworkshop.localazure.resources;

import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Filter;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.ResourceManager;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resource groups and the resources in them
 * (learn.microsoft.com/rest/api/resources/resource-groups, read 2026-11).
 */
public final class ResourceGroupRoutes {
  private static final String SUBSCRIPTION = "/subscriptions/{subscription}";
  private static final String GROUP = SUBSCRIPTION + "/resourceGroups/{resourceGroup}";

  private final ResourceManager resources;
  private final ResourceStore store;

  public ResourceGroupRoutes(ResourceManager resources, ResourceStore store) {
    this.resources = resources;
    this.store = store;
  }

  /** All routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", SUBSCRIPTION + "/resourceGroups", this::list),
        Route.of("GET", GROUP, this::get),
        Route.of("HEAD", GROUP, this::head),
        Route.of("PUT", GROUP, this::put),
        Route.of("PATCH", GROUP, this::patch),
        Route.of("DELETE", GROUP, this::delete),
        Route.of("GET", GROUP + "/resources", this::contents),
        Route.of("GET", SUBSCRIPTION + "/resources", this::contents),
        Route.of(
            "GET",
            SUBSCRIPTION + "/operationresults/{operation}",
            request -> ArmResponse.empty(200)));
  }

  private ArmResponse list(ArmRequest request) {
    ResourceId subscription = existing(request.scope());
    return filtered(
        store.ofType("Microsoft.Resources/resourceGroups").stream()
            .filter(group -> group.id().isWithin(subscription)),
        request.query());
  }

  private ArmResponse get(ArmRequest request) {
    return ArmResponse.ok(resources.get(request.scope(), request.query()));
  }

  private ArmResponse head(ArmRequest request) {
    return ArmResponse.empty(store.find(request.scope()).isPresent() ? 204 : 404);
  }

  private ArmResponse put(ArmRequest request) {
    ResourceManager.Written written = resources.put(request.scope(), request.json());
    return ArmResponse.of(written.created() ? 201 : 200, written.resource().body());
  }

  private ArmResponse patch(ArmRequest request) {
    return ArmResponse.ok(resources.patch(request.scope(), request.json()).resource().body());
  }

  /** Each resource is deleted by its own provider, so that services and accounts are kept aside. */
  private ArmResponse delete(ArmRequest request) {
    ResourceId group = existing(request.scope());
    List<ResourceId> inside = new ArrayList<>();
    topLevel(group).forEach(resource -> inside.add(resource.id()));
    inside.forEach(resources::delete);
    resources.delete(group);
    return ArmResponse.deleting(request, group);
  }

  private ArmResponse contents(ArmRequest request) {
    ResourceId scope = existing(request.scope());
    return filtered(topLevel(scope).filter(it -> !it.location().isEmpty()), request.query());
  }

  private Stream<Resource> topLevel(ResourceId scope) {
    return store.descendants(scope).stream()
        .filter(it -> it.id().path().size() == 1 && it.id().extended().isEmpty())
        .filter(it -> !it.id().isType("Microsoft.Resources/deployments"));
  }

  private static ArmResponse filtered(Stream<Resource> found, Query query) {
    Filter filter = query.get("$filter").map(Filter::parse).orElse(Filter.ALL);
    return ArmResponse.list(
        found
            .map(Resource::body)
            .filter(filter::matches)
            .limit(query.number("$top").orElse(Integer.MAX_VALUE))
            .toList());
  }

  private ResourceId existing(ResourceId scope) {
    return store.find(scope).map(Resource::id).orElseThrow(() -> Errors.notFound(scope));
  }
}
