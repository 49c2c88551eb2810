package io.github.apimworkshop.arm.deployment;

/** The key vaults that parameters may refer to. */
@FunctionalInterface
public interface VaultSecrets {
  /** Code of the failure that says that there is no such vault. */
  String NO_VAULT = "KeyVaultParameterReferenceNotFound";

  /**
   * The value of a secret.
   *
   * @param version or null for the newest
   * @throws ResourceFailure with code {@link #NO_VAULT}, or with the status and message of the
   *     vault
   */
  String value(String vaultId, String name, String version) throws ResourceFailure;
}
