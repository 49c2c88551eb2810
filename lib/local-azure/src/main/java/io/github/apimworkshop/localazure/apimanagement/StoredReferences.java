package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.PolicyCertificate;
import io.github.apimworkshop.policy.PolicyEnvironment;
import java.util.Optional;
import java.util.Set;

/** What a policy document may refer to: resources of its service. */
final class StoredReferences implements PolicyEnvironment {
  private final ResourceStore store;
  private final ResourceId service;
  private final Optional<ResourceId> owner;

  StoredReferences(ResourceStore store, ResourceId policy) {
    this.store = store;
    this.service = ServiceChild.service(policy);
    this.owner = policy.parent();
  }

  @Override
  public Optional<String> namedValue(String displayName) {
    return store.children(service, "namedValues").stream()
        .filter(it -> it.properties().path("displayName").asText().equals(displayName))
        .findFirst()
        .map(StoredReferences::value);
  }

  private static String value(Resource namedValue) {
    JsonNode secret = namedValue.secrets().path("value");
    return secret.asText(namedValue.properties().path("value").asText());
  }

  @Override
  public Optional<String> fragment(String id) {
    return store
        .find(service.child("policyFragments", id))
        .map(it -> PolicyText.of(it.properties()).value());
  }

  @Override
  public boolean backendExists(String id) {
    return store.find(service.child("backends", id)).isPresent();
  }

  @Override
  public Optional<PolicyCertificate> certificate(String id) {
    return store
        .find(service.child("certificates", id))
        .map(Resource::secrets)
        .map(it -> PolicyCertificate.of(it.path("data").asText(), it.path("password").asText()));
  }

  @Override
  public Optional<Set<String>> templateParameters() {
    return owner
        .filter(it -> it.isType(ServiceChild.SERVICE + "/apis/operations"))
        .flatMap(store::find)
        .map(it -> OperationType.names(it.properties().path("urlTemplate").asText()));
  }
}
