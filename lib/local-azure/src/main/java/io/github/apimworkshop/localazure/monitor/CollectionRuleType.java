package io.github.apimworkshop.localazure.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;

/** Rules that say where custom logs go (learn.microsoft.com/rest/api/monitor). */
final class CollectionRuleType implements ResourceType {
  private final ProviderContext context;

  CollectionRuleType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.Insights/dataCollectionRules";
  }

  @Override
  public boolean hasLocation() {
    return true;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    properties.put(
        "immutableId",
        request.kept("immutableId", () -> "dcr-" + context.newGuid().replace("-", "")));
    properties.put("provisioningState", "Succeeded");
    // Only a rule of this kind can be written to without an endpoint of its own.
    if (request.body().path("kind").asText().equalsIgnoreCase("Direct")) {
      String host = request.id().name() + "-" + request.location();
      properties
          .putObject("endpoints")
          .put("logsIngestion", "https://%s.logs.ingest.monitor.azure.com".formatted(host))
          .put("metricsIngestion", "https://%s.metrics.ingest.monitor.azure.com".formatted(host));
    }
    return Resource.of(
        request.id(), request.location(), Envelope.tracked(request, properties, context));
  }
}
