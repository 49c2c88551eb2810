package io.github.apimworkshop.localazure.backend;

/** A backend as the service stores it. Immutable. */
public sealed interface BackendEntity permits SingleBackend, PoolBackend {
  /** The name of the resource, which policies call backend-id. */
  String id();
}
