package io.github.apimworkshop.policy.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;

/** A certificate and its private key, which is null if it came without one. */
public record KeyedCertificate(X509Certificate certificate, PrivateKey privateKey) {

  /**
   * From DER or PEM, or from a PKCS#12 store.
   *
   * @throws UnrecoverableKeyException if the password of the store is another one
   * @throws GeneralSecurityException if the data is none of these
   */
  public static KeyedCertificate read(byte[] data, String password)
      throws GeneralSecurityException {
    try {
      return new KeyedCertificate(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(data)),
          null);
    } catch (CertificateException notOneCertificate) {
      return ofStore(data, password.toCharArray());
    }
  }

  private static KeyedCertificate ofStore(byte[] data, char[] password)
      throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(new ByteArrayInputStream(data), password);
    } catch (IOException e) {
      throw e.getCause() instanceof GeneralSecurityException
          ? new UnrecoverableKeyException(e.getMessage())
          : new CertificateException(e);
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.getCertificate(alias) instanceof X509Certificate content) {
        boolean withKey = store.isKeyEntry(alias);
        return new KeyedCertificate(
            content, withKey ? (PrivateKey) store.getKey(alias, password) : null);
      }
    }
    throw new CertificateException("The store has no certificate.");
  }

  /** The certificate only: its key is a secret. */
  @Override
  public String toString() {
    return "KeyedCertificate[" + certificate.getSubjectX500Principal() + "]";
  }
}
