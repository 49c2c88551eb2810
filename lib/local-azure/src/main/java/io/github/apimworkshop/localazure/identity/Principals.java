package io.github.apimworkshop.localazure.identity;

import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Who is behind a client id. */
final class Principals {
  private static final String IDENTITIES = "Microsoft.ManagedIdentity/userAssignedIdentities";

  private final ResourceStore store;

  Principals(ResourceStore store) {
    this.store = store;
  }

  /** The principal of a user-assigned identity, found by client id, object id or resource id. */
  Optional<String> managedIdentity(String parameter, String value) {
    return store.ofType(IDENTITIES).stream()
        .filter(identity -> idOf(identity, parameter).equalsIgnoreCase(value))
        .map(identity -> identity.properties().path("principalId").asText())
        .findFirst();
  }

  /** The service principal of an application; every application id has one. */
  String application(String clientId) {
    return managedIdentity("client_id", clientId)
        .orElseGet(
            () ->
                UUID.nameUUIDFromBytes(("application:" + clientId).getBytes(StandardCharsets.UTF_8))
                    .toString());
  }

  private static String idOf(Resource identity, String parameter) {
    return switch (parameter) {
      case "client_id" -> identity.properties().path("clientId").asText();
      case "object_id" -> identity.properties().path("principalId").asText();
      default -> identity.id().toString();
    };
  }
}
