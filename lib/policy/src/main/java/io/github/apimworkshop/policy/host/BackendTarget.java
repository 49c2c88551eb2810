package io.github.apimworkshop.policy.host;

/** Where {@code forward-request} sends a call. */
public sealed interface BackendTarget {
  /** The service URL of the API itself. */
  record ServiceUrl() implements BackendTarget {
    public static final ServiceUrl INSTANCE = new ServiceUrl();
  }

  /** An absolute URL given by {@code set-backend-service base-url}. */
  record BaseUrl(String url) implements BackendTarget {}

  /** A backend entity, single or pool, given by {@code set-backend-service backend-id}. */
  record Backend(String id) implements BackendTarget {}
}
