package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Map;

/**
 * Access to the direct management API of a service, {@code access} and {@code gitAccess}, which
 * nothing listens on here (learn.microsoft.com/rest/api/apimanagement/tenant-access, read 2026-11).
 */
final class TenantAccessType extends ServiceChild {
  private static final String PRIMARY = "primaryKey";
  private static final String SECONDARY = "secondaryKey";
  private static final String ENABLED = "enabled";
  private static final String PRINCIPAL = "principalId";

  private final ProviderContext context;

  TenantAccessType(ProviderContext context) {
    super("tenant");
    this.context = context;
  }

  /** What each service has from the start. */
  static List<Resource> of(ResourceId service, ProviderContext context) {
    return List.of(access(service, "access", context), access(service, "gitAccess", context));
  }

  private static Resource access(ResourceId service, String name, ProviderContext context) {
    ResourceId id = service.child("tenant", name);
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties").put("id", name).put(PRINCIPAL, name).put(ENABLED, false);
    ObjectNode keys =
        Envelope.empty().put(PRIMARY, context.newKey()).put(SECONDARY, context.newKey());
    return new Resource(id, "", body, keys);
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    properties.put("id", request.id().name());
    if (!properties.hasNonNull(PRINCIPAL)) {
      properties.put(PRINCIPAL, request.id().name());
    }
    ObjectNode keys = Envelope.empty();
    for (String key : List.of(PRIMARY, SECONDARY)) {
      keys.put(key, request.keptSecret(key, context::newKey));
      properties.remove(key);
    }
    return resource(request, properties, keys);
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of(
        "listSecrets", (access, body) -> ActionResult.ok(secrets(access)),
        "regeneratePrimaryKey", (access, body) -> regenerated(access, PRIMARY),
        "regenerateSecondaryKey", (access, body) -> regenerated(access, SECONDARY));
  }

  private static ObjectNode secrets(Resource access) {
    ObjectNode answer = access.secrets().deepCopy();
    answer.setAll((ObjectNode) access.properties());
    return answer;
  }

  private ActionResult regenerated(Resource access, String key) {
    ObjectNode keys = access.secrets().deepCopy().put(key, context.newKey());
    return ActionResult.noContent(
        new Resource(access.id(), access.location(), access.body(), keys));
  }
}
