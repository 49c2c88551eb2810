package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** The members around {@code properties} in the answer to GET. */
public final class Envelope {
  private static final List<String> COPIED =
      List.of("tags", "kind", "sku", "zones", "plan", "managedBy");

  private Envelope() {}

  /** Members of a top-level resource: location, tags, kind, sku, identity and systemData. */
  public static ObjectNode tracked(
      WriteRequest request, ObjectNode properties, ProviderContext context) {
    ObjectNode body = identifiers(request.id());
    if (!request.location().isEmpty()) {
      body.put("location", request.location());
    }
    copy(request, body);
    ManagedIdentity.of(request, context).ifPresent(identity -> body.set("identity", identity));
    body.set("properties", properties);
    body.set("systemData", SystemData.of(request, context));
    return body;
  }

  /** Members of a child or extension resource. */
  public static ObjectNode child(WriteRequest request, ObjectNode properties) {
    ObjectNode body = identifiers(request.id());
    copy(request, body);
    body.set("properties", properties);
    return body;
  }

  /** {@code id}, {@code type} and {@code name}. */
  public static ObjectNode identifiers(ResourceId id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id.toString())
        .put("type", id.fullType())
        .put("name", id.name());
  }

  /** An empty object. */
  public static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void copy(WriteRequest request, ObjectNode body) {
    for (String member : COPIED) {
      JsonNode value = request.body().get(member);
      if (value != null && !value.isNull()) {
        body.set(member, value.deepCopy());
      }
    }
  }
}
