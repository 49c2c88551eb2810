package io.github.apimworkshop.bicep.semantics;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How Azure itself writes the names of common resource types. The official compiler writes types as
 * its catalogue does, whatever case the source has; a type that isn't listed stays as written.
 */
final class ResourceTypeNames {
  /** Older versions of some of these types have other spellings. */
  private static final String FIRST_VERSION = "2017";

  private static final Map<String, String> NAMES =
      Stream.of(
              "Microsoft.ApiManagement/service",
              "Microsoft.ApiManagement/service/apis",
              "Microsoft.ApiManagement/service/apis/diagnostics",
              "Microsoft.ApiManagement/service/apis/operations",
              "Microsoft.ApiManagement/service/apis/operations/policies",
              "Microsoft.ApiManagement/service/apis/policies",
              "Microsoft.ApiManagement/service/backends",
              "Microsoft.ApiManagement/service/diagnostics",
              "Microsoft.ApiManagement/service/loggers",
              "Microsoft.ApiManagement/service/policies",
              "Microsoft.ApiManagement/service/products",
              "Microsoft.ApiManagement/service/products/policies",
              "Microsoft.ApiManagement/service/subscriptions",
              "Microsoft.App/containerApps",
              "Microsoft.Authorization/roleAssignments",
              "Microsoft.CognitiveServices/accounts",
              "Microsoft.ContainerRegistry/registries",
              "Microsoft.DocumentDB/databaseAccounts",
              "Microsoft.Insights/components",
              "Microsoft.Insights/diagnosticSettings",
              "Microsoft.Insights/metricAlerts",
              "Microsoft.KeyVault/vaults/secrets",
              "Microsoft.ManagedIdentity/userAssignedIdentities",
              "Microsoft.Network/privateDnsZones",
              "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
              "Microsoft.Network/publicIPAddresses",
              "Microsoft.Network/virtualNetworks",
              "Microsoft.OperationalInsights/workspaces",
              "Microsoft.Search/searchServices",
              "Microsoft.Storage/storageAccounts",
              "Microsoft.Web/serverfarms",
              "Microsoft.Web/sites/config")
          .collect(Collectors.toMap(ResourceTypeNames::key, Function.identity()));

  private ResourceTypeNames() {}

  static String written(String type, String apiVersion) {
    return apiVersion.compareTo(FIRST_VERSION) < 0 ? type : NAMES.getOrDefault(key(type), type);
  }

  private static String key(String type) {
    return type.toLowerCase(Locale.ROOT);
  }
}
