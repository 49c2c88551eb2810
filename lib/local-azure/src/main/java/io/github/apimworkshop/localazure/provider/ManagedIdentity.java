package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/** The {@code identity} member: ids of the system-assigned and the user-assigned identities. */
final class ManagedIdentity {
  private ManagedIdentity() {}

  static Optional<ObjectNode> of(WriteRequest request, ProviderContext context) {
    JsonNode asked = request.body().path("identity");
    String type = asked.path("type").asText("None");
    if (type.equalsIgnoreCase("None")) {
      return Optional.empty();
    }
    ObjectNode identity = JsonNodeFactory.instance.objectNode().put("type", type);
    if (type.toLowerCase(Locale.ROOT).contains("systemassigned")) {
      identity.put("principalId", principal(request, context));
      identity.put("tenantId", context.tenantId());
    }
    if (asked.path("userAssignedIdentities").isObject()) {
      ObjectNode assigned = identity.putObject("userAssignedIdentities");
      Iterator<String> ids = asked.path("userAssignedIdentities").fieldNames();
      ids.forEachRemaining(id -> assigned.set(id, userAssigned(id, context)));
    }
    return Optional.of(identity);
  }

  /** A system-assigned identity keeps its principal as long as the resource lives. */
  private static String principal(WriteRequest request, ProviderContext context) {
    return request
        .existing()
        .map(it -> it.body().path("identity").path("principalId"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseGet(context::newGuid);
  }

  private static ObjectNode userAssigned(String text, ProviderContext context) {
    ResourceId id;
    try {
      id = ResourceId.parse(text);
    } catch (IllegalArgumentException e) {
      throw Errors.badRequest("InvalidIdentityId", e.getMessage());
    }
    JsonNode found =
        context
            .store()
            .find(id)
            .map(it -> it.properties())
            .orElseThrow(
                () ->
                    Errors.badRequest(
                        "FailedIdentityOperation",
                        "The identity '" + id + "' could not be found."));
    return JsonNodeFactory.instance
        .objectNode()
        .put("principalId", found.path("principalId").asText())
        .put("clientId", found.path("clientId").asText());
  }
}
