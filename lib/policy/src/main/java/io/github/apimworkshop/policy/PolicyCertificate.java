package io.github.apimworkshop.policy;

import java.util.Base64;

/**
 * A certificate of the service as its resource holds it. {@code toString} names no secret.
 *
 * @param data PKCS#12, DER or PEM; empty when the resource has only a reference to a key vault
 * @param password of PKCS#12 data, otherwise empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record PolicyCertificate(byte[] data, String password) {

  /** From the base64 text that a certificate resource is written with; empty text stays empty. */
  public static PolicyCertificate of(String base64, String password) {
    return new PolicyCertificate(Base64.getMimeDecoder().decode(base64), password);
  }

  @Override
  public String toString() {
    return "PolicyCertificate[" + data.length + " bytes]";
  }
}
