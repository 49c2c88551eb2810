package io.github.apimworkshop.localazure.backend;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the gateway adds to each call of a backend.
 *
 * @param authorization value of the Authorization header
 * @param identityResource audience of a managed identity token, sent as Bearer token
 * @param identityClientId user-assigned identity; empty means system-assigned
 */
public record BackendCredentials(
    Map<String, List<String>> headers,
    Map<String, List<String>> query,
    Optional<String> authorization,
    Optional<String> identityResource,
    Optional<String> identityClientId) {

  /** Adds nothing. */
  public static final BackendCredentials NONE =
      new BackendCredentials(
          Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the maps. */
  public BackendCredentials {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  /** Leaves the values out. */
  @Override
  public String toString() {
    return "BackendCredentials[headers=" + headers.keySet() + ", query=" + query.keySet() + "]";
  }
}
