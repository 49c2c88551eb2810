package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** Network interfaces, whose addresses come from their subnets. */
final class CardType {
  private CardType() {}

  static ResourceType of(ProviderContext context) {
    return NeighbourType.of("Microsoft.Network/networkInterfaces", context)
        .computing(
            (id, properties) -> {
              PartList.identify(id, "ipConfigurations", properties.path("ipConfigurations"));
              properties.path("ipConfigurations").forEach(it -> address(id, it, context));
            });
  }

  private static void address(ResourceId card, JsonNode configuration, ProviderContext context) {
    if (configuration.path("properties") instanceof ObjectNode properties
        && !properties.hasNonNull("privateIPAddress")) {
      properties.put(
          "privateIPAddress",
          StandInAddress.privateOf(card, prefix(properties.at("/subnet/id").asText(), context)));
    }
  }

  private static String prefix(String subnet, ProviderContext context) {
    return subnet.isEmpty()
        ? ""
        : context
            .store()
            .find(ResourceId.parse(subnet))
            .map(Resource::properties)
            .map(it -> it.path("addressPrefix").asText(it.at("/addressPrefixes/0").asText("")))
            .orElse("");
  }
}
