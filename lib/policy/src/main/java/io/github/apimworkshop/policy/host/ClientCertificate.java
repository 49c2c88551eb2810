package io.github.apimworkshop.policy.host;

import java.util.Optional;

/**
 * Which certificate to show the backend: exactly one of the first three. {@code toString} names no
 * secret.
 */
public record ClientCertificate(
    Optional<String> thumbprint,
    Optional<String> certificateId,
    Optional<byte[]> body,
    Optional<String> password) {
  @Override
  public String toString() {
    return "ClientCertificate[" + thumbprint.or(() -> certificateId).orElse("body") + "]";
  }
}
