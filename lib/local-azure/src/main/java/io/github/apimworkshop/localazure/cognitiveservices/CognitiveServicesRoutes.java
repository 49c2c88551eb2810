package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Locations;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;

/** Deleted accounts, models, usages and names, per subscription or location. */
final class CognitiveServicesRoutes {
  private static final String BASE =
      "/subscriptions/{subscription}/providers/Microsoft.CognitiveServices";

  private final ResourceStore store;
  private final ModelLists lists;

  CognitiveServicesRoutes(ResourceStore store, ModelLists lists) {
    this.store = store;
    this.lists = lists;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", BASE + "/deletedAccounts", request -> deletedAccounts()),
        Route.of(
            "GET",
            BASE + "/locations/{location}/models",
            request -> ArmResponse.list(lists.models())),
        Route.of("GET", BASE + "/locations/{location}/usages", this::usages),
        Route.of("POST", BASE + "/checkDomainAvailability", this::checkDomain),
        Route.of("POST", BASE + "/locations/{location}/checkSkuAvailability", this::checkSku));
  }

  private ArmResponse deletedAccounts() {
    return ArmResponse.list(
        store.ofType(DeletedAccounts.TYPE).stream().map(Resource::body).toList());
  }

  private ArmResponse usages(ArmRequest request) {
    return ArmResponse.list(lists.usages(Locations.normalise(request.variable("location"))));
  }

  private ArmResponse checkDomain(ArmRequest request) {
    String name = request.json().path("subdomainName").asText();
    boolean taken =
        store.ofType(AccountType.NAME).stream()
            .anyMatch(
                it -> it.properties().path("customSubDomainName").asText().equalsIgnoreCase(name));
    ObjectNode answer = Envelope.empty().put("isSubdomainAvailable", !taken);
    answer.put("subdomainName", name).put("type", request.json().path("type").asText());
    if (taken) {
      answer.put(
          "reason",
          "Sub domain name '" + name + "' is already used. Please pick a different name.");
    }
    return ArmResponse.ok(answer);
  }

  private ArmResponse checkSku(ArmRequest request) {
    ObjectNode answer = Envelope.empty();
    ArrayNode value = answer.putArray("value");
    ObjectNode body = request.json();
    body.path("skus")
        .forEach(
            sku ->
                value
                    .addObject()
                    .put("kind", body.path("kind").asText())
                    .put("type", body.path("type").asText())
                    .put("skuName", sku.asText())
                    .put("skuAvailable", true));
    return ArmResponse.ok(answer);
  }
}
