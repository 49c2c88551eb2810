package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;

/**
 * Workspaces and their gateways: kept and answered. The gateway serves what belongs to the service
 * itself (learn.microsoft.com/azure/api-management/workspaces-overview, read 2026-11).
 */
final class WorkspaceTypes {
  private static final List<String> CHILDREN =
      List.of(
          "apiVersionSets",
          "apis",
          "apis/diagnostics",
          "apis/operations",
          "apis/operations/policies",
          "apis/policies",
          "apis/releases",
          "apis/schemas",
          "apis/tags",
          "backends",
          "certificates",
          "diagnostics",
          "groups",
          "groups/users",
          "loggers",
          "modelProviders",
          "modelProviders/models",
          "namedValues",
          "notifications",
          "notifications/recipientEmails",
          "notifications/recipientUsers",
          "policies",
          "policyFragments",
          "products",
          "products/apiLinks",
          "products/groupLinks",
          "products/policies",
          "schemas",
          "subscriptions",
          "tags",
          "tags/apiLinks",
          "tags/operationLinks",
          "tags/productLinks",
          "telemetryExporters",
          "toolServers");

  private WorkspaceTypes() {}

  static List<ResourceType> of(ProviderContext context) {
    List<ResourceType> types = new ArrayList<>();
    types.add(new StoredChild("workspaces", "displayName"));
    CHILDREN.forEach(path -> types.add(new StoredChild("workspaces/" + path)));
    types.add(new ApiKeyType(context));
    types.add(new GenericType("Microsoft.ApiManagement/gateways", context));
    types.add(new GenericType("Microsoft.ApiManagement/gateways/hostnameBindings", context));
    types.add(new GenericType("Microsoft.ApiManagement/gateways/configConnections", context));
    return types;
  }

  /** The workspace that a service of the tier AIGateway comes with. */
  static Resource defaultOf(ResourceId service) {
    ResourceId id = service.child("workspaces", "default");
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties").put("displayName", "Default");
    return Resource.of(id, "", body);
  }
}
