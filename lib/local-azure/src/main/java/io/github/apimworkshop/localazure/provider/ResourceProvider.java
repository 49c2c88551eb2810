package io.github.apimworkshop.localazure.provider;

import java.util.List;

/** A namespace with its resource types and the calls that address no single resource. */
public interface ResourceProvider {
  /** For example {@code Microsoft.ApiManagement}. */
  String namespace();

  /** Versions that are listed, newest first; calls may name any other. */
  List<String> apiVersions();

  List<ResourceType> types();

  /** Calls such as listing deleted services. */
  default List<Route> routes() {
    return List.of();
  }

  /** Calls without a token: the address itself says that the caller may make them. */
  default List<Route> signedRoutes() {
    return List.of();
  }

  /** True if a type that is not in the list is stored as sent instead of being refused. */
  default boolean storesOtherTypes() {
    return false;
  }

  /** Called once at start, after all resources were loaded. */
  default void restore() {}
}
