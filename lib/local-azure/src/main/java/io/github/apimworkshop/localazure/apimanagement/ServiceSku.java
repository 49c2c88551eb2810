package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Problems;
import java.util.List;

/** The pricing tiers (learn.microsoft.com/azure/api-management/api-management-features). */
final class ServiceSku {
  /** The tier for models and tools, whose services come with a workspace. */
  static final String AI_GATEWAY = "AIGateway";

  private static final List<String> NAMES =
      List.of(
          "Developer",
          "Basic",
          "Standard",
          "Premium",
          "Consumption",
          "Isolated",
          "BasicV2",
          "StandardV2",
          "PremiumV2",
          AI_GATEWAY);

  private ServiceSku() {}

  /** The tiers as the list of a service's skus holds them. */
  static List<ObjectNode> all() {
    return NAMES.stream().map(ServiceSku::entry).toList();
  }

  private static ObjectNode entry(String name) {
    ObjectNode entry = Envelope.empty().put("resourceType", "Microsoft.ApiManagement/service");
    entry.putObject("sku").put("name", name);
    entry
        .putObject("capacity")
        .put("minimum", name.equals("Consumption") ? 0 : 1)
        .put("default", 1)
        .put("scaleType", name.equals("Consumption") ? "none" : "automatic");
    return entry;
  }

  static ObjectNode of(JsonNode sku) {
    Problems problems = new Problems();
    if (!sku.path("name").isTextual()) {
      problems.add("sku", "'sku.name' is required.").refuse();
    }
    problems.oneOf(sku, "name", NAMES);
    if (sku.path("capacity").asInt(1) < 0) {
      problems.add("capacity", "'sku.capacity' is zero or more.");
    }
    problems.refuse();
    String name =
        NAMES.stream()
            .filter(it -> it.equalsIgnoreCase(sku.path("name").asText()))
            .findFirst()
            .orElseThrow();
    int least = name.equals("Consumption") ? 0 : 1;
    return Envelope.empty().put("name", name).put("capacity", sku.path("capacity").asInt(least));
  }
}
