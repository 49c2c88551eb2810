package io.github.apimworkshop.localazure.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;

/** Endpoints that custom logs are sent to (learn.microsoft.com/rest/api/monitor). */
final class CollectionEndpointType implements ResourceType {
  private final ProviderContext context;

  CollectionEndpointType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.Insights/dataCollectionEndpoints";
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
        request.kept("immutableId", () -> "dce-" + context.newGuid().replace("-", "")));
    properties.put("provisioningState", "Succeeded");
    String host = request.id().name() + "." + request.location();
    address(properties, "configurationAccess", host + ".handler.control");
    address(properties, "logsIngestion", host + ".ingest");
    address(properties, "metricsIngestion", host + ".metrics.ingest");
    return Resource.of(
        request.id(), request.location(), Envelope.tracked(request, properties, context));
  }

  private static void address(ObjectNode properties, String name, String host) {
    properties.withObject("/" + name).put("endpoint", "https://" + host + ".monitor.azure.com");
  }
}
