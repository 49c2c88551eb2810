package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Microsoft.Storage (learn.microsoft.com/rest/api/storagerp, read 2026-11). */
final class StorageTypes {
  private static final List<String> SERVICES =
      List.of("blob", "dfs", "file", "queue", "table", "web");

  private StorageTypes() {}

  static List<ResourceType> of(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Storage/storageAccounts", context)
            .computing(StorageTypes::complete)
            .answering("listKeys", StorageTypes::keys),
        service("blobServices", context),
        service("fileServices", context),
        service("queueServices", context),
        service("tableServices", context));
  }

  private static ResourceType service(String type, ProviderContext context) {
    return NeighbourType.of("Microsoft.Storage/storageAccounts/" + type, context)
        .given("default"::equalsIgnoreCase);
  }

  private static void complete(ResourceId id, ObjectNode properties) {
    ObjectNode endpoints = properties.putObject("primaryEndpoints");
    for (String service : SERVICES) {
      endpoints.put(service, "https://%s.%s.core.windows.net/".formatted(id.name(), service));
    }
    properties.put("statusOfPrimary", "available");
  }

  private static JsonNode keys(ResourceId id) {
    ObjectNode answer = Envelope.empty();
    ArrayNode keys = answer.putArray("keys");
    for (String name : List.of("key1", "key2")) {
      keys.addObject()
          .put("keyName", name)
          .put("value", StandInKey.base64(id, name, 64))
          .put("permissions", "FULL");
    }
    return answer;
  }
}
