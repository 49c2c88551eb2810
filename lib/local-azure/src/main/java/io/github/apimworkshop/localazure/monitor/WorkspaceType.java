package io.github.apimworkshop.localazure.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.Map;

/** Log Analytics workspaces (learn.microsoft.com/rest/api/loganalytics/workspaces). */
final class WorkspaceType implements ResourceType {
  private final ProviderContext context;

  WorkspaceType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.OperationalInsights/workspaces";
  }

  @Override
  public boolean hasLocation() {
    return true;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    String now = Timestamps.format(context.clock().instant());
    properties.put("customerId", request.kept("customerId", context::newGuid));
    properties.put("provisioningState", "Succeeded");
    properties.put("createdDate", request.kept("createdDate", () -> now));
    properties.put("modifiedDate", now);
    if (!properties.hasNonNull("sku")) {
      properties.putObject("sku").put("name", "PerGB2018");
    }
    if (!properties.hasNonNull("retentionInDays")) {
      properties.put("retentionInDays", 30);
    }
    ObjectNode keys =
        Envelope.empty()
            .put("primarySharedKey", request.keptSecret("primarySharedKey", context::newKey))
            .put("secondarySharedKey", request.keptSecret("secondarySharedKey", context::newKey));
    return new Resource(
        request.id(), request.location(), Envelope.tracked(request, properties, context), keys);
  }

  @Override
  public Map<String, ResourceAction> actions() {
    ResourceAction keys = (workspace, body) -> ActionResult.ok(workspace.secrets());
    return Map.of("sharedKeys", keys, "listKeys", keys);
  }
}
