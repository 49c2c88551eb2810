package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Microsoft.App and Microsoft.ContainerRegistry. */
final class ContainerTypes {
  private ContainerTypes() {}

  static List<ResourceType> app(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.App/managedEnvironments", context)
            .computing(
                (id, properties) ->
                    properties
                        .put("defaultDomain", domain(id.toString()))
                        .put("staticIp", "203.0.113.10")),
        NeighbourType.of("Microsoft.App/containerApps", context).computing(ContainerTypes::app),
        NeighbourType.of("Microsoft.App/sessionPools", context)
            .computing(ContainerTypes::sessions));
  }

  static List<ResourceType> registry(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.ContainerRegistry/registries", context)
            .computing((id, properties) -> properties.put("loginServer", id.name() + ".azurecr.io"))
            .answering("listCredentials", ContainerTypes::credentials));
  }

  private static void app(ResourceId id, ObjectNode properties) {
    String revision = id.name() + "--0000001";
    properties.put("latestRevisionName", revision).put("runningStatus", "Running");
    if (properties.path("configuration").path("ingress") instanceof ObjectNode ingress) {
      String environment =
          properties
              .path("environmentId")
              .asText(properties.path("managedEnvironmentId").asText(""));
      boolean external = ingress.path("external").asBoolean(false);
      String suffix = (external ? "." : ".internal.") + domain(environment);
      ingress.put("fqdn", id.name() + suffix);
      properties.put("latestRevisionFqdn", revision + suffix);
    }
  }

  private static void sessions(ResourceId id, ObjectNode properties) {
    properties.put(
        "poolManagementEndpoint",
        "https://local.dynamicsessions.io" + id.toString().replaceFirst("/providers/[^/]+", ""));
  }

  /** As Azure names them: the environment, a made-up word and a region. */
  private static String domain(String environment) {
    String name = environment.substring(environment.lastIndexOf('/') + 1);
    return name + "-00000000.local.azurecontainerapps.io";
  }

  private static JsonNode credentials(ResourceId id) {
    ObjectNode answer = Envelope.empty().put("username", id.name());
    answer
        .putArray("passwords")
        .add(Envelope.empty().put("name", "password").put("value", StandInKey.base64(id, "1", 40)))
        .add(
            Envelope.empty().put("name", "password2").put("value", StandInKey.base64(id, "2", 40)));
    return answer;
  }
}
