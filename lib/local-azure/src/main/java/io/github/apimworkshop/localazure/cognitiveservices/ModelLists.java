package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** The models that can be deployed and the quota they use, as their lists show them. */
final class ModelLists {
  private static final List<String> SKUS = List.of("Standard", "GlobalStandard");

  private final Quota quota;

  ModelLists(Quota quota) {
    this.quota = quota;
  }

  List<ObjectNode> models() {
    List<ObjectNode> models = new ArrayList<>();
    for (ModelCatalog.Model model : ModelCatalog.MODELS) {
      for (String version : model.versions()) {
        models.add(model(model, version));
      }
    }
    return models;
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

  /** With a normalised location. */
  List<ObjectNode> usages(String location) {
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
    return usages;
  }

  private static String usageName(String sku, String model) {
    return "OpenAI." + sku + "." + model;
  }
}
