package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Duration;
import java.util.List;

/** Microsoft.DocumentDB, Microsoft.Cache and Microsoft.Search. */
final class DatabaseTypes {
  private static final int TLS_PORT = 6380;
  // Minutes on Azure, where a model deployment takes seconds; a published lab counts on that.
  private static final Duration ENTERPRISE = Duration.ofMillis(400);

  private DatabaseTypes() {}

  static List<ResourceType> cosmos(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.DocumentDB/databaseAccounts", context)
            .computing((id, properties) -> properties.put("documentEndpoint", cosmosEndpoint(id)))
            .answering("listKeys", DatabaseTypes::cosmosKeys)
            .answering("readonlykeys", DatabaseTypes::cosmosKeys)
            .answering("listConnectionStrings", DatabaseTypes::cosmosConnections));
  }

  static List<ResourceType> cache(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Cache/redis", context)
            .computing(
                (id, properties) ->
                    properties
                        .put("hostName", id.name() + ".redis.cache.windows.net")
                        .put("port", 6379)
                        .put("sslPort", TLS_PORT))
            .answering("listKeys", DatabaseTypes::twoKeys),
        NeighbourType.of("Microsoft.Cache/redisEnterprise", context)
            .computing(DatabaseTypes::enterpriseHost),
        NeighbourType.of("Microsoft.Cache/redisEnterprise/databases", context)
            .taking(ENTERPRISE)
            .answering("listKeys", DatabaseTypes::twoKeys));
  }

  static List<ResourceType> search(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Search/searchServices", context)
            .computing(
                (id, properties) ->
                    properties
                        .put("endpoint", "https://%s.search.windows.net/".formatted(id.name()))
                        .put("status", "running"))
            .answering("listAdminKeys", DatabaseTypes::twoKeys)
            .answering("listQueryKeys", DatabaseTypes::queryKeys),
        NeighbourType.of("Microsoft.Search/searchServices/sharedPrivateLinkResources", context)
            .computing((id, properties) -> properties.put("status", "Pending")));
  }

  private static void enterpriseHost(ResourceId id, ObjectNode properties) {
    properties.put("hostName", id.name() + ".redisenterprise.cache.azure.net");
  }

  private static String cosmosEndpoint(ResourceId id) {
    return "https://%s.documents.azure.com:443/".formatted(id.name());
  }

  private static JsonNode cosmosKeys(ResourceId id) {
    ObjectNode answer = Envelope.empty();
    for (String key :
        List.of(
            "primaryMasterKey",
            "secondaryMasterKey",
            "primaryReadonlyMasterKey",
            "secondaryReadonlyMasterKey")) {
      answer.put(key, StandInKey.base64(id, key, 64));
    }
    return answer;
  }

  private static JsonNode cosmosConnections(ResourceId id) {
    ObjectNode answer = Envelope.empty();
    answer
        .putArray("connectionStrings")
        .addObject()
        .put(
            "connectionString",
            "AccountEndpoint=%s;AccountKey=%s;"
                .formatted(cosmosEndpoint(id), StandInKey.base64(id, "primaryMasterKey", 64)))
        .put("description", "Primary SQL Connection String");
    return answer;
  }

  private static JsonNode twoKeys(ResourceId id) {
    return Envelope.empty()
        .put("primaryKey", StandInKey.base64(id, "primary", 32))
        .put("secondaryKey", StandInKey.base64(id, "secondary", 32));
  }

  private static JsonNode queryKeys(ResourceId id) {
    ObjectNode answer = Envelope.empty();
    answer.putArray("value").addObject().putNull("name").put("key", StandInKey.base64(id, "q", 32));
    return answer;
  }
}
