package io.github.apimworkshop.localazure.deployment;

import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.VaultSecrets;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.Optional;

/** The key vaults of this local Azure. */
final class StoredVaults implements VaultSecrets {
  private static final String TYPE = "Microsoft.KeyVault/vaults";

  private final ResourceStore store;

  StoredVaults(ResourceStore store) {
    this.store = store;
  }

  @Override
  public String value(String vaultId, String name, String version) throws ResourceFailure {
    Resource vault =
        find(vaultId)
            .filter(found -> found.id().isType(TYPE))
            .orElseThrow(
                () ->
                    failure(
                        404,
                        NO_VAULT,
                        "The specified KeyVault '" + vaultId + "' could not be found."));
    if (!vault.body().at("/properties/enabledForTemplateDeployment").asBoolean()) {
      throw failure(
          403,
          "Forbidden",
          "Access denied to first party service. Caller: name=ARM;Vault: %s. Set 'enabledForTemplateDeployment' of the vault to true."
              .formatted(vault.id().name()));
    }
    return find(vaultId + "/secrets/" + name)
        .filter(secret -> version == null || version.equalsIgnoreCase(versionOf(secret)))
        .map(secret -> secret.secrets().path("value").asText())
        .orElseThrow(() -> noSecret(version == null ? name : name + "/" + version));
  }

  private Optional<Resource> find(String id) {
    try {
      return store.find(ResourceId.parse(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String versionOf(Resource secret) {
    String uri = secret.body().at("/properties/secretUriWithVersion").asText();
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static ResourceFailure noSecret(String name) {
    return failure(
        404,
        "SecretNotFound",
        "A secret with (name/id) %s was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182"
            .formatted(name));
  }

  private static ResourceFailure failure(int status, String code, String message) {
    return new ResourceFailure(status, ErrorBody.of(code, message));
  }
}
