package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Locations;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;

/** Deleted accounts, models, usages and names, per subscription or location. */
final class CognitiveServicesRoutes {
  private static final String BASE =
      "/subscriptions/{subscription}/providers/Microsoft.CognitiveServices";
  private static final List<String> SKUS = List.of("Standard", "GlobalStandard");

  private final ResourceStore store;
  private final Quota quota;

  CognitiveServicesRoutes(ResourceStore store, Quota quota) {
    this.store = store;
    this.quota = quota;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", BASE + "/deletedAccounts", request -> deletedAccounts()),
        Route.of("GET", BASE + "/locations/{location}/models", this::models),
        Route.of("GET", BASE + "/locations/{location}/usages", this::usages),
        Route.of("POST", BASE + "/checkDomainAvailability", this::checkDomain),
        Route.of("POST", BASE + "/locations/{location}/checkSkuAvailability", this::checkSku));
  }

  private ArmResponse deletedAccounts() {
    return ArmResponse.list(
        store.ofType(DeletedAccounts.TYPE).stream().map(Resource::body).toList());
  }

  private ArmResponse models(ArmRequest request) {
    List<ObjectNode> models = new ArrayList<>();
    for (ModelCatalog.Model model : ModelCatalog.MODELS) {
      for (String version : model.versions()) {
        models.add(model(model, version));
      }
    }
    return ArmResponse.list(models);
  }

  private static ObjectNode model(ModelCatalog.Model model, String version) {
    ObjectNode entry = Envelope.empty().put("kind", "OpenAI").put("skuName", "S0");
    ObjectNode details = entry.putObject("model");
    details.put("format", "OpenAI").put("name", model.name()).put("version", version);
    details.put(
        "isDefaultVersion", version.equals(model.versions().get(model.versions().size() - 1)));
    details.put("lifecycleStatus", "GenerallyAvailable");
    details.putObject("capabilities").put(model.capability(), "true");
    ArrayNode skus = details.putArray("skus");
    for (String sku : SKUS) {
      skus.addObject()
          .put("name", sku)
          .put("usageName", usageName(sku, model.name()))
          .putObject("capacity")
          .put("maximum", model.quota())
          .put("default", 10);
    }
    return entry;
  }

  private ArmResponse usages(ArmRequest request) {
    String location = Locations.normalise(request.variable("location"));
    List<ObjectNode> usages = new ArrayList<>();
    for (ModelCatalog.Model model : ModelCatalog.MODELS) {
      for (String sku : SKUS) {
        ObjectNode usage = Envelope.empty();
        usage
            .putObject("name")
            .put("value", usageName(sku, model.name()))
            .put(
                "localizedValue",
                "Tokens Per Minute (thousands) - %s - %s".formatted(model.name(), sku));
        usage.put("currentValue", quota.used(ResourceId.tenant(), location, model.name(), sku));
        usage.put("limit", model.quota());
        usage.put("unit", "Count");
        usages.add(usage);
      }
    }
    return ArmResponse.list(usages);
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

  private static String usageName(String sku, String model) {
    return "OpenAI." + sku + "." + model;
  }
}
