package io.github.apimworkshop.bicep.functions;

import java.util.Set;

/** The functions of the namespaces {@code sys} and {@code az}. */
public final class BuiltIns {
  private static final Set<String> SYS =
      Set.of(
          "any",
          "concat",
          "format",
          "base64",
          "padLeft",
          "replace",
          "toLower",
          "toUpper",
          "length",
          "split",
          "join",
          "string",
          "int",
          "uniqueString",
          "guid",
          "trim",
          "uri",
          "substring",
          "take",
          "skip",
          "empty",
          "contains",
          "intersection",
          "union",
          "first",
          "last",
          "indexOf",
          "lastIndexOf",
          "startsWith",
          "endsWith",
          "min",
          "max",
          "range",
          "base64ToString",
          "base64ToJson",
          "uriComponentToString",
          "uriComponent",
          "dataUriToString",
          "dataUri",
          "array",
          "coalesce",
          "bool",
          "json",
          "dateTimeAdd",
          "dateTimeToEpoch",
          "dateTimeFromEpoch",
          "utcNow",
          "newGuid",
          "loadTextContent",
          "loadFileAsBase64",
          "loadJsonContent",
          "loadYamlContent",
          "loadDirectoryFileInfo",
          "items",
          "objectKeys",
          "parseCidr",
          "cidrSubnet",
          "cidrHost",
          "flatten",
          "filter",
          "map",
          "sort",
          "reduce",
          "toObject",
          "mapValues",
          "groupBy",
          "shallowMerge",
          "readEnvironmentVariable",
          "externalInput",
          "nameof",
          "fail",
          "buildUri",
          "parseUri");
  private static final Set<String> AZ =
      Set.of(
          "subscription",
          "resourceGroup",
          "deployment",
          "deployer",
          "environment",
          "resourceId",
          "subscriptionResourceId",
          "tenantResourceId",
          "extensionResourceId",
          "managementGroupResourceId",
          "providers",
          "pickZones",
          "reference",
          "tenant",
          "managementGroup",
          "toLogicalZone",
          "toLogicalZones",
          "toPhysicalZone",
          "toPhysicalZones",
          "getSecret");

  private BuiltIns() {}

  /** True for {@code sys} and {@code az}. */
  public static boolean isNamespace(String name) {
    return name.equals("sys") || name.equals("az");
  }

  /** True if a function of that name can be called; {@code list…} is open. */
  public static boolean exists(String name) {
    return SYS.contains(name) || AZ.contains(name) || isList(name);
  }

  /** True for {@code list}, {@code listKeys} and the like. */
  public static boolean isList(String name) {
    return name.startsWith("list");
  }

  /** The names that may be suggested. */
  public static Set<String> names() {
    return SYS;
  }
}
