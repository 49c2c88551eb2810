package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Planned;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.policy.PolicyCertificate;
import io.github.apimworkshop.policy.PolicyEnvironment;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy document of a template may refer to: stored resources and those of the template.
 */
final class PlannedReferences implements PolicyEnvironment {
  private static final String OPERATIONS = ServiceChild.SERVICE + "/apis/operations";

  private final Planned planned;
  private final ResourceId policy;
  private final ResourceId service;
  private final PolicyEnvironment stored;

  PlannedReferences(Planned planned, ResourceId policy, PolicyEnvironment stored) {
    this.planned = planned;
    this.policy = policy;
    this.service = ServiceChild.service(policy);
    this.stored = stored;
  }

  /** False when something the document may refer to is known only while the deployment runs. */
  boolean complete() {
    return planned.complete()
        && planned.bodies().entrySet().stream()
            .filter(entry -> entry.getKey().isWithin(service))
            .allMatch(entry -> complete(entry.getKey(), entry.getValue()));
  }

  private boolean complete(ResourceId id, ObjectNode body) {
    if (id.isType(ServiceChild.SERVICE + "/namedValues")) {
      return known(body, "displayName").isPresent() && known(body, "value").isPresent();
    }
    if (id.isType(ServiceChild.SERVICE + "/policyFragments")) {
      return known(body, "value").isPresent();
    }
    boolean owner = policy.parent().filter(id::equals).isPresent();
    return !(owner && id.isType(OPERATIONS)) || known(body, "urlTemplate").isPresent();
  }

  @Override
  public Optional<String> namedValue(String displayName) {
    Optional<String> value =
        planned.bodies().entrySet().stream()
            .filter(entry -> entry.getKey().isType(ServiceChild.SERVICE + "/namedValues"))
            .filter(entry -> entry.getKey().isWithin(service))
            .filter(
                entry ->
                    known(entry.getValue(), "displayName").filter(displayName::equals).isPresent())
            .findFirst()
            .map(entry -> known(entry.getValue(), "value").orElseThrow());
    return value.isPresent() ? value : stored.namedValue(displayName);
  }

  @Override
  public Optional<String> fragment(String id) {
    return planned
        .find(service.child("policyFragments", id))
        .map(body -> PolicyText.of(body.path("properties")).value())
        .or(() -> stored.fragment(id));
  }

  @Override
  public boolean backendExists(String id) {
    return planned.find(service.child("backends", id)).isPresent() || stored.backendExists(id);
  }

  @Override
  public Optional<PolicyCertificate> certificate(String id) {
    return planned
        .find(service.child("certificates", id))
        .map(
            body ->
                PolicyCertificate.of(
                    known(body, "data").orElse(""), known(body, "password").orElse("")))
        .or(() -> stored.certificate(id));
  }

  @Override
  public Optional<Set<String>> templateParameters() {
    Optional<Set<String>> ofTemplate =
        policy
            .parent()
            .filter(owner -> owner.isType(OPERATIONS))
            .flatMap(planned::find)
            .flatMap(body -> known(body, "urlTemplate"))
            .map(OperationType::names);
    return ofTemplate.isPresent() ? ofTemplate : stored.templateParameters();
  }

  private static Optional<String> known(ObjectNode body, String property) {
    return Planned.known(body.path("properties").path(property));
  }
}
