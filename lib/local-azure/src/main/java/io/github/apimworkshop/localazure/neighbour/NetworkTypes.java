package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Microsoft.Network (learn.microsoft.com/rest/api/virtualnetwork, read 2026-11). */
final class NetworkTypes {
  private static final String NAME_SERVER = "ns1-01.azure-dns.com.";

  private NetworkTypes() {}

  static List<ResourceType> of(ProviderContext context) {
    String network = "Microsoft.Network/virtualNetworks";
    String security = "Microsoft.Network/networkSecurityGroups";
    String routing = "Microsoft.Network/routeTables";
    return List.of(
        new PartOwnerType(network, context, "subnets", "virtualNetworkPeerings"),
        new EmbeddedPartType(network, "subnets", context),
        new EmbeddedPartType(network, "virtualNetworkPeerings", context),
        new PartOwnerType(security, context, "securityRules"),
        new EmbeddedPartType(security, "securityRules", context),
        new PartOwnerType(routing, context, "routes"),
        new EmbeddedPartType(routing, "routes", context),
        withAddresses("networkInterfaces", "ipConfigurations", context),
        withAddresses("azureFirewalls", "ipConfigurations", context),
        withAddresses("loadBalancers", "frontendIPConfigurations", context),
        NeighbourType.of("Microsoft.Network/dnsResolvers/inboundEndpoints", context)
            .computing((id, properties) -> inbound(id, properties, context)),
        withNamedParts("applicationGateways", context),
        NeighbourType.of("Microsoft.Network/bastionHosts", context)
            .computing(
                (id, properties) ->
                    properties.put(
                        "dnsName",
                        "bst-%s.bastion.azure.com".formatted(StandInKey.guid(id, "bst")))),
        NeighbourType.of("Microsoft.Network/trafficManagerProfiles", context)
            .computing(NetworkTypes::trafficManager),
        NeighbourType.of("Microsoft.Network/dnsZones", context)
            .computing((id, properties) -> properties.putArray("nameServers").add(NAME_SERVER)),
        NeighbourType.of("Microsoft.Network/publicIPAddresses", context)
            .computing(NetworkTypes::address),
        NeighbourType.of("Microsoft.Network/privateEndpoints", context)
            .computing((id, properties) -> privateEndpoint(id, properties, context)));
  }

  /** Parts that only their parent writes have ids, too: templates refer to them. */
  private static ResourceType withNamedParts(String type, ProviderContext context) {
    return NeighbourType.of("Microsoft.Network/" + type, context)
        .computing(NetworkTypes::identifyParts);
  }

  private static ResourceType withAddresses(
      String type, String configurations, ProviderContext context) {
    return NeighbourType.of("Microsoft.Network/" + type, context)
        .computing(
            (id, properties) -> {
              identifyParts(id, properties);
              new SubnetAddresses(context).completeNested(id, properties.path(configurations));
            });
  }

  private static void identifyParts(ResourceId id, ObjectNode properties) {
    properties
        .properties()
        .forEach(
            list -> {
              if (list.getValue().isArray()) {
                PartList.identify(id, list.getKey(), list.getValue());
              }
            });
  }

  private static void inbound(ResourceId id, ObjectNode properties, ProviderContext context) {
    for (JsonNode configuration : properties.path("ipConfigurations")) {
      new SubnetAddresses(context).complete(id, configuration, "privateIpAddress");
    }
  }

  private static void address(ResourceId id, ObjectNode properties) {
    if (!properties.hasNonNull("ipAddress")) {
      properties.put("ipAddress", StandInAddress.publicOf(id));
    }
    if (properties.path("dnsSettings") instanceof ObjectNode dns
        && dns.hasNonNull("domainNameLabel")) {
      dns.put("fqdn", dns.path("domainNameLabel").asText() + ".local.cloudapp.azure.com");
    }
  }

  private static void trafficManager(ResourceId id, ObjectNode properties) {
    ObjectNode dns = properties.withObjectProperty("dnsConfig");
    dns.put("fqdn", dns.path("relativeName").asText(id.name()) + ".trafficmanager.net");
  }

  private static void privateEndpoint(
      ResourceId id, ObjectNode properties, ProviderContext context) {
    String card = properties.path("customNetworkInterfaceName").asText(id.name() + ".nic");
    ResourceId group = id.parent().orElseThrow();
    properties
        .putArray("networkInterfaces")
        .addObject()
        .put("id", group.provider("Microsoft.Network", "networkInterfaces", card).toString());
    if (!properties.has("customDnsConfigs")) {
      String target =
          properties
              .at("/privateLinkServiceConnections/0/properties/privateLinkServiceId")
              .asText();
      String address = new SubnetAddresses(context).of(id, properties.at("/subnet/id").asText());
      properties
          .putArray("customDnsConfigs")
          .addObject()
          .put("fqdn", target.substring(target.lastIndexOf('/') + 1) + ".privatelink.local")
          .putArray("ipAddresses")
          .add(address);
    }
  }
}
