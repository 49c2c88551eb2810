package io.github.apimworkshop.bicep.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects that functions about the deployment give. */
public final class KnownObjects {
  private KnownObjects() {}

  /**
   * The result of a scope function called with that many arguments; any for the others. A scope
   * named by arguments can be deployed to, and tells nothing of itself.
   */
  public static Type of(String function, int arguments) {
    if (arguments > 0) {
      return new Type.Scope(function, closed(function, Map.of()));
    }
    return switch (function) {
      case "resourceGroup" ->
          new Type.Scope(
              "resourceGroup",
              closed(
                  "resourceGroup",
                  Map.of(
                      "id", Type.STRING,
                      "name", Type.STRING,
                      "type", Type.STRING,
                      "location", Type.STRING,
                      "managedBy", Type.STRING,
                      "tags", Type.OBJECT,
                      "properties", Type.OBJECT)));
      case "subscription" ->
          new Type.Scope(
              "subscription",
              closed(
                  "subscription",
                  Map.of(
                      "id", Type.STRING,
                      "subscriptionId", Type.STRING,
                      "tenantId", Type.STRING,
                      "displayName", Type.STRING)));
      case "managementGroup" -> new Type.Scope("managementGroup", Type.ANY);
      case "environment" -> environment();
      case "tenant" -> new Type.Scope("tenant", Type.ANY);
      default -> Type.ANY;
    };
  }

  /** A deployment has a location of its own unless its resource group gives it one. */
  public static Type deployment(boolean withLocation) {
    Map<String, Type> types = new HashMap<>(Map.of("name", Type.STRING, "properties", Type.ANY));
    if (withLocation) {
      types.put("location", Type.STRING);
    }
    return closed("deployment", types);
  }

  private static Type environment() {
    Map<String, Type> types = new HashMap<>();
    for (String name :
        List.of(
            "activeDirectoryDataLake",
            "batch",
            "gallery",
            "graph",
            "graphAudience",
            "media",
            "name",
            "portal",
            "resourceManager",
            "sqlManagement",
            "vmImageAliasDoc")) {
      types.put(name, Type.STRING);
    }
    types.put(
        "authentication",
        closed(
            "authenticationProperties",
            Map.of(
                "audiences", new Type.Array(Type.STRING),
                "identityProvider", Type.STRING,
                "loginEndpoint", Type.STRING,
                "tenant", Type.STRING)));
    Map<String, Type> suffixes = new HashMap<>();
    for (String name :
        List.of(
            "acrLoginServer",
            "azureDatalakeAnalyticsCatalogAndJob",
            "azureDatalakeStoreFileSystem",
            "azureFrontDoorEndpointSuffix",
            "keyvaultDns",
            "sqlServerHostname",
            "storage")) {
      suffixes.put(name, Type.STRING);
    }
    types.put("suffixes", closed("suffixesProperties", suffixes));
    return closed("environment", types);
  }

  private static Type closed(String name, Map<String, Type> types) {
    Map<String, Type.Property> properties = new TreeMap<>();
    types.forEach((key, type) -> properties.put(key, Type.Property.optional(type)));
    return new Type.Obj(name, properties, null);
  }
}
