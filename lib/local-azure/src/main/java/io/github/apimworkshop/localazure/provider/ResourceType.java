package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One resource type: what a PUT accepts and what the resource answers. Implementations are
 * stateless; the resource manager calls writes one at a time.
 */
public interface ResourceType {
  /** Canonical name, for example {@code Microsoft.ApiManagement/service/backends}. */
  String name();

  /** True if a resource needs a location. */
  default boolean hasLocation() {
    return false;
  }

  /** True if the ETag header is answered, as API Management does for children of a service. */
  default boolean hasEtag() {
    return false;
  }

  /**
   * Checks the request and completes it with computed properties. May look at other resources, may
   * not write.
   *
   * @throws ArmException when the request is refused
   */
  Resource write(WriteRequest request);

  /**
   * Checks a resource of a template before the deployment starts, as far as it is known.
   *
   * @throws ArmException when it cannot succeed
   */
  default void preflight(ResourceId id, ObjectNode body, Planned planned) {}

  /** Other writes that belong to the one just computed; stored with it or not at all. */
  default Effects effects(Resource written, WriteRequest request) {
    return Effects.NONE;
  }

  /** The answer to GET. */
  default ObjectNode read(Resource resource, Query query) {
    return resource.body();
  }

  /** The answer to a GET that asks for something else than the resource, such as an export. */
  default Optional<ArmResponse> otherAnswer(Resource resource, ArmRequest request) {
    return Optional.empty();
  }

  /** A resource that exists without having been written, such as a built-in role. */
  default Optional<Resource> builtIn(ResourceId id) {
    return Optional.empty();
  }

  /** What a list in this scope or below this resource holds. */
  default Stream<Resource> listed(ResourceId owner, ResourceStore store, Query query) {
    if (owner.isScope() && owner.resourceGroup().isEmpty()) {
      return store.ofType(name()).stream().filter(it -> it.id().isWithin(owner));
    }
    String last = name().substring(name().lastIndexOf('/') + 1);
    boolean child = owner.isType(name().substring(0, name().lastIndexOf('/')));
    return store.children(owner, child ? last : name()).stream();
  }

  /** The status of HEAD for a resource that exists. */
  default int headStatus() {
    return hasEtag() ? 200 : 204;
  }

  /** True if a resource is kept and answered and nothing else comes of it. */
  default boolean isStoredOnly() {
    return false;
  }

  /** True if DELETE is answered with 202 and an address to ask, as some clients insist on. */
  default boolean deletesInBackground() {
    return false;
  }

  /** Refuses a deletion, or says what else it writes. */
  default Effects deleting(Resource resource) {
    return Effects.NONE;
  }

  /** Called after the deletion is durable. */
  default void deleted(Resource resource) {}

  /** POST actions by name, such as {@code listKeys}; a caller may write the name in any casing. */
  default Map<String, ResourceAction> actions() {
    return Map.of();
  }

  /** The parent that takes one write of this type at a time, if any. */
  default Optional<ResourceId> occupies(ResourceId id) {
    return Optional.empty();
  }

  /** How long a write keeps that parent busy, before the latency scale. */
  default Duration provisioningTime() {
    return Duration.ZERO;
  }

  /** Refuses names that the type does not allow. */
  default void checkName(ResourceId id) {}
}
