package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** Private addresses that a resource gets from the subnets it is put into. */
final class SubnetAddresses {
  private final ProviderContext context;

  SubnetAddresses(ProviderContext context) {
    this.context = context;
  }

  /** Completes configurations such as {@code {"properties": {"subnet": {"id": ...}}}}. */
  void completeNested(ResourceId owner, JsonNode configurations) {
    configurations.forEach(it -> complete(owner, it.path("properties"), "privateIPAddress"));
  }

  /** Completes one configuration that names a subnet; {@code member} is spelt as its type does. */
  void complete(ResourceId owner, JsonNode configuration, String member) {
    if (configuration instanceof ObjectNode properties
        && properties.hasNonNull("subnet")
        && !properties.hasNonNull(member)) {
      properties.put(member, of(owner, properties.at("/subnet/id").asText()));
    }
  }

  /** An address in the subnet, which may not be there. */
  String of(ResourceId owner, String subnet) {
    return StandInAddress.privateOf(owner, subnet.isEmpty() ? "" : prefix(subnet));
  }

  private String prefix(String subnet) {
    return context
        .store()
        .find(ResourceId.parse(subnet))
        .map(Resource::properties)
        .map(it -> it.path("addressPrefix").asText(it.at("/addressPrefixes/0").asText("")))
        .orElse("");
  }
}
