package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.net.URI;
import java.util.Optional;

/** A secret named by its address in a vault, {@code https://VAULT.vault.azure.net/secrets/NAME}. */
final class VaultSecret {
  private static final String TYPE = "Microsoft.KeyVault/vaults/secrets";

  private VaultSecret() {}

  /** Its value, from a vault of any resource group; a version in the address is not looked at. */
  static Optional<String> value(String address, ResourceStore store) {
    try {
      URI uri = URI.create(address.trim());
      String[] path = Optional.ofNullable(uri.getPath()).orElse("").split("/", -1);
      if (uri.getHost() == null || path.length < 3 || !path[1].equalsIgnoreCase("secrets")) {
        return Optional.empty();
      }
      String vault = uri.getHost().split("\\.", -1)[0];
      return store.ofType(TYPE).stream()
          .filter(it -> it.id().topLevel().name().equalsIgnoreCase(vault))
          .filter(it -> it.id().name().equalsIgnoreCase(path[2]))
          .findFirst()
          .map(it -> it.secrets().path("value").asText());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
