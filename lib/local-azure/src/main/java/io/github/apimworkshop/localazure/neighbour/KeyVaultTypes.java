package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Microsoft.KeyVault (learn.microsoft.com/rest/api/keyvault, read 2026-11). */
final class KeyVaultTypes {
  private KeyVaultTypes() {}

  static List<ResourceType> of(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.KeyVault/vaults", context).computing(KeyVaultTypes::complete),
        new VaultSecretType(context),
        new VaultAccessPolicyType(context));
  }

  private static void complete(ResourceId id, ObjectNode properties) {
    properties.put("vaultUri", uri(id));
  }

  static String uri(ResourceId vault) {
    return "https://%s.vault.azure.net/".formatted(vault.name());
  }
}
