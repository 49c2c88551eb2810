package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;
import java.util.Locale;

/** Deleted services and names per subscription; lists that join several children of a service. */
final class ServiceRoutes {
  private static final String SUBSCRIPTION =
      "/subscriptions/{subscription}/providers/Microsoft.ApiManagement";
  private static final String SERVICE =
      "/subscriptions/{subscription}/resourceGroups/{resourceGroup}"
          + "/providers/Microsoft.ApiManagement/service/{service}";

  private final ResourceStore store;
  private final DeletedServices deleted;

  ServiceRoutes(ResourceStore store, DeletedServices deleted) {
    this.store = store;
    this.deleted = deleted;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", SUBSCRIPTION + "/deletedservices", request -> deletedServices()),
        Route.of("POST", SUBSCRIPTION + "/checkNameAvailability", this::checkName),
        Route.of("GET", SERVICE + "/skus", this::skus),
        Route.of("GET", SERVICE + "/apis/{api}/revisions", this::revisions),
        Route.of("GET", SERVICE + "/apis/{api}/products", this::productsOfApi),
        Route.of("GET", SERVICE + "/products/{product}/subscriptions", this::subscriptions));
  }

  private ArmResponse deletedServices() {
    return ArmResponse.list(
        store.ofType(DeletedServices.TYPE).stream().map(Resource::body).toList());
  }

  private ArmResponse checkName(ArmRequest request) {
    String name = request.json().path("name").asText();
    boolean taken =
        store.ofType(ServiceType.NAME).stream()
                .anyMatch(service -> service.id().name().equalsIgnoreCase(name))
            || deleted
                .find(request.scope().provider("Microsoft.ApiManagement", "service", name))
                .isPresent();
    ObjectNode answer = Envelope.empty().put("nameAvailable", !taken);
    answer.put("reason", taken ? "AlreadyExists" : "Valid");
    answer.put(
        "message", taken ? name + " is already in use. Please select a different name." : "");
    return ArmResponse.ok(answer);
  }

  private ArmResponse skus(ArmRequest request) {
    ResourceId service = service(request);
    if (store.find(service).isEmpty()) {
      throw Errors.notFound(service);
    }
    return ArmResponse.list(ServiceSku.all());
  }

  private ArmResponse revisions(ArmRequest request) {
    ResourceId api = existing(request, "apis", request.variable("api"));
    return ArmResponse.list(
        new ApiRevisions(store).all(api).stream().map(ServiceRoutes::revision).toList());
  }

  private static ObjectNode revision(Resource api) {
    String number = api.properties().path("apiRevision").asText("1");
    return Envelope.empty()
        .put("apiId", "/apis/" + ApiRevisions.base(api.id()) + ";rev=" + number)
        .put("apiRevision", number)
        .put("isOnline", true)
        .put("isCurrent", api.properties().path("isCurrent").asBoolean(true))
        .put("description", api.properties().path("apiRevisionDescription").asText(""));
  }

  private ArmResponse productsOfApi(ArmRequest request) {
    ResourceId api = existing(request, "apis", request.variable("api"));
    return ArmResponse.list(
        store.children(ServiceChild.service(api), "products").stream()
            .filter(product -> store.find(product.id().child("apis", api.name())).isPresent())
            .map(Resource::body)
            .toList());
  }

  private ArmResponse subscriptions(ArmRequest request) {
    String product =
        existing(request, "products", request.variable("product"))
            .toString()
            .toLowerCase(Locale.ROOT);
    return ArmResponse.list(
        store.children(service(request), "subscriptions").stream()
            .filter(
                it ->
                    it.properties().path("scope").asText().toLowerCase(Locale.ROOT).equals(product))
            .map(Resource::body)
            .toList());
  }

  private ResourceId service(ArmRequest request) {
    return request
        .scope()
        .provider("Microsoft.ApiManagement", "service", request.variable("service"));
  }

  private ResourceId existing(ArmRequest request, String type, String name) {
    ResourceId id = service(request).child(type, name);
    return store.find(id).map(Resource::id).orElseThrow(() -> Errors.notFound(id));
  }
}
