package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who wrote a resource, and when. */
final class SystemData {
  private SystemData() {}

  static ObjectNode of(WriteRequest request, ProviderContext context) {
    String now = Timestamps.format(context.clock().instant());
    JsonNode before =
        request
            .existing()
            .map(it -> it.body().path("systemData"))
            .orElse(JsonNodeFactory.instance.missingNode());
    return JsonNodeFactory.instance
        .objectNode()
        .put("createdBy", before.path("createdBy").asText(context.callerId()))
        .put("createdByType", "User")
        .put("createdAt", before.path("createdAt").asText(now))
        .put("lastModifiedBy", context.callerId())
        .put("lastModifiedByType", "User")
        .put("lastModifiedAt", now);
  }
}
