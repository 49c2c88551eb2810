package io.github.apimworkshop.localazure.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All resources of the local Azure. Thread-safe; reads never block. */
public interface ResourceStore {
  /** The resource with this id, whatever its casing. */
  Optional<Resource> find(ResourceId id);

  /**
   * Direct children, ordered by id.
   *
   * @param childType {@code backends} for children of a resource; with namespace, as {@code
   *     Microsoft.Authorization/roleAssignments}, for resources of a scope and extension resources
   */
  List<Resource> children(ResourceId parent, String childType);

  /** Every resource of a type such as {@code Microsoft.ApiManagement/service}, ordered by id. */
  List<Resource> ofType(String fullType);

  /** Everything below a scope or resource, itself left out, ordered by id. */
  List<Resource> descendants(ResourceId ancestor);

  /**
   * Stores or replaces a resource. Returns when the write survives a kill of the process and every
   * listener has seen it.
   */
  default void put(Resource resource) {
    write(List.of(resource), List.of());
  }

  /**
   * Deletes a resource with its descendants, deepest first.
   *
   * @return false if there was no such resource
   */
  default boolean delete(ResourceId id) {
    return write(List.of(), List.of(id)) > 0;
  }

  /**
   * Deletes resources with their descendants and stores others, all of it or nothing: a kill in
   * between leaves the state before.
   *
   * @return number of resources deleted
   */
  int write(List<Resource> puts, List<ResourceId> deletes);

  /**
   * Calls a listener after each durable write, one at a time, in the order of the writes, on the
   * writing thread. Listeners must be quick and must not write.
   *
   * @return ends the subscription when closed
   */
  AutoCloseable onChange(Consumer<ResourceChange> listener);
}
