package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
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
          "backends",
          "certificates",
          "diagnostics",
          "groups",
          "groups/users",
          "loggers",
          "namedValues",
          "notifications",
          "policies",
          "policyFragments",
          "products",
          "products/apiLinks",
          "products/groupLinks",
          "products/policies",
          "schemas",
          "subscriptions",
          "tags");

  private WorkspaceTypes() {}

  static List<ResourceType> of(ProviderContext context) {
    List<ResourceType> types = new ArrayList<>();
    types.add(new StoredChild("workspaces", "displayName"));
    CHILDREN.forEach(path -> types.add(new StoredChild("workspaces/" + path)));
    types.add(new GenericType("Microsoft.ApiManagement/gateways", context));
    types.add(new GenericType("Microsoft.ApiManagement/gateways/configConnections", context));
    return types;
  }
}
