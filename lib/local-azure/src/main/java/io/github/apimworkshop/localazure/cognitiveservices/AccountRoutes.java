package io.github.apimworkshop.localazure.cognitiveservices;

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

/** Models, usages and skus of one account. */
final class AccountRoutes {
  private static final String ACCOUNT =
      "/subscriptions/{subscription}/resourceGroups/{resourceGroup}"
          + "/providers/Microsoft.CognitiveServices/accounts/{account}";

  private final ResourceStore store;
  private final ModelLists lists;

  AccountRoutes(ResourceStore store, ModelLists lists) {
    this.store = store;
    this.lists = lists;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", ACCOUNT + "/models", this::models),
        Route.of("GET", ACCOUNT + "/usages", this::usages),
        Route.of("GET", ACCOUNT + "/skus", this::skus));
  }

  private ArmResponse models(ArmRequest request) {
    account(request);
    return ArmResponse.list(
        lists.models().stream().map(entry -> (ObjectNode) entry.path("model")).toList());
  }

  private ArmResponse usages(ArmRequest request) {
    return ArmResponse.list(lists.usages(account(request).location()));
  }

  private ArmResponse skus(ArmRequest request) {
    ObjectNode entry = Envelope.empty().put("resourceType", AccountType.NAME);
    entry.set("sku", account(request).body().path("sku"));
    return ArmResponse.list(List.of(entry));
  }

  private Resource account(ArmRequest request) {
    ResourceId id =
        request
            .scope()
            .provider("Microsoft.CognitiveServices", "accounts", request.variable("account"));
    return store.find(id).orElseThrow(() -> Errors.notFound(id));
  }
}
