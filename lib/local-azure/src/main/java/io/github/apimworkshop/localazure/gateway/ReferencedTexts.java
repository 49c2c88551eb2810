package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.PolicyCertificate;
import io.github.apimworkshop.policy.PolicyEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named values by display name, fragments and certificates by id, as documents refer to them. */
record ReferencedTexts(
    Map<String, String> namedValues,
    Map<String, String> fragments,
    Map<String, CertificateText> certificates) {

  /** The base64 data and the password of a certificate. */
  record CertificateText(String data, String password) {
    @Override
    public String toString() {
      return "CertificateText[" + data.length() + " characters]";
    }
  }

  ReferencedTexts {
    namedValues = Map.copyOf(namedValues);
    fragments = Map.copyOf(fragments);
    certificates = Map.copyOf(certificates);
  }

  static ReferencedTexts of(ResourceId service, ResourceStore store) {
    Map<String, String> values = new HashMap<>();
    for (Resource value : store.children(service, "namedValues")) {
      String name = value.properties().path("displayName").asText(value.id().name());
      String text = value.secrets().path("value").asText(value.properties().path("value").asText());
      values.put(name, text);
    }
    Map<String, String> fragments = new HashMap<>();
    for (Resource fragment : store.children(service, "policyFragments")) {
      fragments.put(fragment.id().name(), fragment.properties().path("value").asText());
    }
    Map<String, CertificateText> certificates = new HashMap<>();
    for (Resource each : store.children(service, "certificates")) {
      ObjectNode secrets = each.secrets();
      certificates.put(
          each.id().name(),
          new CertificateText(secrets.path("data").asText(), secrets.path("password").asText()));
    }
    return new ReferencedTexts(values, fragments, certificates);
  }

  /** Backends were checked when the document was saved; here they may come and go. */
  PolicyEnvironment environment(Set<String> parameters) {
    return new PolicyEnvironment() {
      @Override
      public Optional<String> namedValue(String displayName) {
        return Optional.ofNullable(namedValues.get(displayName));
      }

      @Override
      public Optional<String> fragment(String id) {
        return Optional.ofNullable(fragments.get(id));
      }

      @Override
      public boolean backendExists(String id) {
        return true;
      }

      @Override
      public Optional<PolicyCertificate> certificate(String id) {
        return Optional.ofNullable(certificates.get(id))
            .map(text -> PolicyCertificate.of(text.data(), text.password()));
      }

      @Override
      public Optional<Set<String>> templateParameters() {
        return Optional.ofNullable(parameters);
      }
    };
  }

  /** Values may be secrets. */
  @Override
  public String toString() {
    return "ReferencedTexts[" + namedValues.keySet() + ", " + fragments.keySet() + "]";
  }
}
