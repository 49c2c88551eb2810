package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;

/** Microsoft.Cdn, which is Front Door (learn.microsoft.com/rest/api/frontdoor, read 2026-11). */
final class EdgeTypes {
  private static final int TAG = 16;

  private EdgeTypes() {}

  static List<ResourceType> of(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Cdn/profiles", context)
            .computing(
                (id, properties) ->
                    properties
                        .put("frontDoorId", StandInKey.guid(id, "frontDoor"))
                        .put("resourceState", "Active")),
        NeighbourType.of("Microsoft.Cdn/profiles/afdEndpoints", context)
            .computing((id, properties) -> properties.put("hostName", frontDoorHost(id))),
        NeighbourType.of("Microsoft.Cdn/profiles/endpoints", context)
            .computing((id, properties) -> properties.put("hostName", name(id) + ".azureedge.net")),
        NeighbourType.of("Microsoft.Cdn/profiles/customDomains", context)
            .computing(EdgeTypes::validation));
  }

  private static String frontDoorHost(ResourceId id) {
    String tag = StandInKey.guid(id, "host").replace("-", "").substring(0, TAG);
    return "%s-%s.z01.azurefd.net".formatted(name(id), tag);
  }

  private static void validation(ResourceId id, ObjectNode properties) {
    properties
        .put("domainValidationState", "Pending")
        .putObject("validationProperties")
        .put("validationToken", StandInKey.guid(id, "token").replace("-", ""));
  }

  private static String name(ResourceId id) {
    return id.name().toLowerCase(Locale.ROOT);
  }
}
