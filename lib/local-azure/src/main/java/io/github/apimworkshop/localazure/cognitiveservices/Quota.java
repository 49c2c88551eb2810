package io.github.apimworkshop.localazure.cognitiveservices;

import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;

/** Capacity per region, model and SKU, summed over all accounts of the subscription. */
final class Quota {
  private final ResourceStore store;

  Quota(ResourceStore store) {
    this.store = store;
  }

  /** Refuses a deployment that asks for more than is left. */
  void check(ResourceId deployment, String location, String model, String sku, int capacity) {
    int limit = ModelCatalog.quota(model, sku);
    int used = used(deployment, location, model, sku);
    if (used + capacity > limit) {
      throw Errors.badRequest(
          "InsufficientQuota",
          "This operation require %d new capacity in quota Tokens Per Minute (thousands) - %s - %s, which is bigger than the current available capacity %d. The current quota usage is %d and the quota limit is %d for quota Tokens Per Minute (thousands) - %s - %s."
              .formatted(capacity, model, sku, limit - used, used, limit, model, sku));
    }
  }

  /** Capacity in use in a region, {@code except} left out. */
  int used(ResourceId except, String location, String model, String sku) {
    int used = 0;
    for (Resource it : store.ofType(ModelDeploymentType.NAME)) {
      if (!it.id().equals(except)
          && it.properties().path("model").path("name").asText().equalsIgnoreCase(model)
          && it.body().path("sku").path("name").asText().equalsIgnoreCase(sku)
          && store.find(it.id().parent().orElseThrow()).orElseThrow().location().equals(location)) {
        used += it.body().path("sku").path("capacity").asInt();
      }
    }
    return used;
  }
}
