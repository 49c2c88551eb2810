package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;

/** Microsoft.Compute, Microsoft.ContainerService and Microsoft.ContainerInstance. */
final class ComputeTypes {
  private ComputeTypes() {}

  static List<ResourceType> machines(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Compute/virtualMachines", context)
            .computing((id, properties) -> properties.put("vmId", StandInKey.guid(id, "vm"))));
  }

  static List<ResourceType> clusters(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.ContainerService/managedClusters", context)
            .computing(ComputeTypes::cluster));
  }

  static List<ResourceType> groups(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.ContainerInstance/containerGroups", context)
            .computing(ComputeTypes::group));
  }

  private static void cluster(ResourceId id, ObjectNode properties) {
    String prefix = properties.path("dnsPrefix").asText(id.name()).toLowerCase(Locale.ROOT);
    properties.put("fqdn", prefix + "-00000000.hcp.local.azmk8s.io");
    properties.putObject("powerState").put("code", "Running");
    if (!properties.hasNonNull("nodeResourceGroup")) {
      properties.put(
          "nodeResourceGroup", "MC_%s_%s".formatted(id.resourceGroup().orElse(""), id.name()));
    }
    properties
        .withObjectProperty("identityProfile")
        .putObject("kubeletidentity")
        .put("resourceId", id.toString())
        .put("clientId", StandInKey.guid(id, "kubelet client"))
        .put("objectId", StandInKey.guid(id, "kubelet object"));
    if (properties.path("oidcIssuerProfile") instanceof ObjectNode issuer) {
      issuer.put(
          "issuerURL",
          "https://local.oic.prod-aks.azure.com/%s/".formatted(StandInKey.guid(id, "issuer")));
    }
  }

  private static void group(ResourceId id, ObjectNode properties) {
    if (properties.path("ipAddress") instanceof ObjectNode address) {
      address.put("ip", StandInAddress.publicOf(id));
      if (address.hasNonNull("dnsNameLabel")) {
        address.put("fqdn", address.path("dnsNameLabel").asText() + ".local.azurecontainer.io");
      }
    }
  }
}
