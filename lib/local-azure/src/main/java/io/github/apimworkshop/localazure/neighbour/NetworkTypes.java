package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Microsoft.Network (learn.microsoft.com/rest/api/virtualnetwork, read 2026-11). */
final class NetworkTypes {
  private NetworkTypes() {}

  static List<ResourceType> of(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Network/virtualNetworks", context)
            .computing((id, properties) -> identify(id, properties, "subnets")),
        new EmbeddedPartType("Microsoft.Network/virtualNetworks", "subnets", context),
        new EmbeddedPartType("Microsoft.Network/networkSecurityGroups", "securityRules", context),
        NeighbourType.of("Microsoft.Network/networkInterfaces", context)
            .computing((id, properties) -> identify(id, properties, "ipConfigurations")),
        NeighbourType.of("Microsoft.Network/publicIPAddresses", context)
            .computing(NetworkTypes::address),
        NeighbourType.of("Microsoft.Network/privateEndpoints", context)
            .computing(NetworkTypes::privateEndpoint));
  }

  /** Parts that a body lists are resources with ids of their own. */
  private static void identify(ResourceId id, ObjectNode properties, String parts) {
    for (JsonNode part : properties.path(parts)) {
      if (part instanceof ObjectNode object && object.hasNonNull("name")) {
        object.put("id", id.child(parts, object.path("name").asText()).toString());
      }
    }
  }

  private static void address(ResourceId id, ObjectNode properties) {
    if (!properties.hasNonNull("ipAddress")) {
      properties.put("ipAddress", "203.0.113." + (1 + Math.floorMod(id.key().hashCode(), 250)));
    }
    if (properties.path("dnsSettings") instanceof ObjectNode dns
        && dns.hasNonNull("domainNameLabel")) {
      dns.put("fqdn", dns.path("domainNameLabel").asText() + ".local.cloudapp.azure.com");
    }
  }

  private static void privateEndpoint(ResourceId id, ObjectNode properties) {
    String card = id.name() + ".nic";
    ResourceId group = id.parent().orElseThrow();
    properties
        .putArray("networkInterfaces")
        .addObject()
        .put("id", group.provider("Microsoft.Network", "networkInterfaces", card).toString());
    if (!properties.has("customDnsConfigs")) {
      properties.putArray("customDnsConfigs");
    }
  }
}
