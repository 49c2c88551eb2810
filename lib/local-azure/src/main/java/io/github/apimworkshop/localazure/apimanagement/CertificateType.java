package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.policy.PolicyCertificate;
import io.github.apimworkshop.policy.host.KeyedCertificate;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * Certificates that policies refer to; one that only a key vault holds is known by name
 * (learn.microsoft.com/rest/api/apimanagement/certificate, read 2026-11).
 */
final class CertificateType extends ServiceChild {

  CertificateType() {
    super("certificates");
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    boolean vault = properties.path("keyVault").isObject();
    String data = vault ? "" : given(request, properties, "data");
    String password = vault ? "" : given(request, properties, "password");
    Problems problems = new Problems();
    if (!vault && data.isEmpty()) {
      problems.add("data", "'data' is required.");
    } else if (!vault) {
      describe(properties, PolicyCertificate.of(data, password), problems);
    }
    problems.refuse();
    properties.remove("data");
    properties.remove("password");
    return resource(
        request, properties, Envelope.empty().put("data", data).put("password", password));
  }

  private static String given(WriteRequest request, ObjectNode properties, String field) {
    return properties.hasNonNull(field)
        ? properties.path(field).asText()
        : request.keptSecret(field, () -> "");
  }

  private static void describe(
      ObjectNode properties, PolicyCertificate certificate, Problems problems) {
    try {
      X509Certificate content =
          KeyedCertificate.read(certificate.data(), certificate.password()).certificate();
      byte[] print = MessageDigest.getInstance("SHA-1").digest(content.getEncoded());
      properties.put("subject", content.getSubjectX500Principal().toString());
      properties.put("thumbprint", HexFormat.of().withUpperCase().formatHex(print));
      properties.put("expirationDate", Timestamps.format(content.getNotAfter().toInstant()));
    } catch (GeneralSecurityException unreadable) {
      problems.add(
          "data", "'data' is no certificate in base64 that can be read with this password.");
    }
  }
}
