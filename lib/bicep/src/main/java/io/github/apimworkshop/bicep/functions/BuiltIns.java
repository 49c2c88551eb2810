package io.github.apimworkshop.bicep.functions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions of the namespaces {@code sys} and {@code az}
 * (learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions, read 2026-11).
 */
public final class BuiltIns {
  private static final String SYS =
      """
      any value:x -> x
      array valueToConvert:x -> a
      base64 inputString:s -> s
      base64ToJson base64Value:s -> x
      base64ToString base64Value:s -> s
      bool value:x -> b
      buildUri components:o -> s
      cidrHost network:s hostIndex:i -> s
      cidrSubnet network:s cidr:i subnetIndex:i -> s
      concat arg+:a -> a
      concat arg+:b|i|s -> s
      contains object:o propertyName:s -> b
      contains array:a itemToFind:x -> b
      contains string:s itemToFind:s -> b
      dataUri valueToConvert:x -> s
      dataUriToString dataUriToConvert:s -> s
      dateTimeAdd base:s duration:s format?:s -> s
      dateTimeFromEpoch epochTime?:i -> s
      dateTimeToEpoch dateTime?:s -> i
      distinct array:a -> a
      empty itemToTest:a|n|o|s -> b
      endsWith stringToSearch:s stringToFind:s -> b
      externalInput name:s config?:x -> x
      fail message:s -> never
      filter array:a predicate:L12b -> a
      first array:a -> x
      first string:s -> s
      flatten array:a -> a
      format formatString:s arg*:x -> s
      groupBy array:a keyPredicate:L1s valuePredicate?:L1 -> o
      guid arg+:s -> s
      indexOf stringToSearch:s stringToFind:s -> i
      indexOf array:a itemToFind:x -> i
      int valueToConvert:i|s -> i
      intersection arg+:o -> o
      intersection arg+:a -> a
      items object:o -> a
      join inputArray:a delimiter:s -> s
      json json:s -> x
      last array:a -> x
      last string:s -> s
      lastIndexOf stringToSearch:s stringToFind:s -> i
      lastIndexOf array:a itemToFind:x -> i
      length arg:a|o|s -> i
      like stringToSearch:s pattern:s -> b
      loadDirectoryFileInfo directoryPath:s searchPattern?:s -> a
      loadFileAsBase64 filePath:s -> s
      loadJsonContent filePath:s jsonPath?:s encoding?:s -> x
      loadTextContent filePath:s encoding?:s -> s
      loadYamlContent filePath:s pathFilter?:s encoding?:s -> x
      map array:a predicate:L12 -> a
      mapValues object:o predicate:L1 -> o
      max arg+:i -> i
      max intArray:a -> i
      min arg+:i -> i
      min intArray:a -> i
      nameof symbol:x -> s
      newGuid -> s
      objectKeys object:o -> a
      padLeft valueToPad:i|s totalLength:i paddingCharacter?:s -> s
      parseCidr network:s -> o
      parseUri baseUrl:s -> o
      range startIndex:i count:i -> ii
      readEnvironmentVariable variableName:s default?:s -> s
      reduce array:a initialValue:x predicate:L23 -> x
      replace originalString:s oldString:s newString:s -> s
      shallowMerge entries:a -> o
      skip originalValue:a numberToSkip:i -> a
      skip originalValue:s numberToSkip:i -> s
      sort array:a predicate:L2b -> a
      split inputString:s delimiter:a|s -> ss
      startsWith stringToSearch:s stringToFind:s -> b
      string valueToConvert:x -> s
      substring stringToParse:s startIndex:i length?:i -> s
      take originalValue:a numberToTake:i -> a
      take originalValue:s numberToTake:i -> s
      toLower stringToChange:s -> s
      toObject array:a keyPredicate:L1s valuePredicate?:L1 -> o
      toUpper stringToChange:s -> s
      trim stringToTrim:s -> s
      union arg+:o -> o
      union arg+:a -> a
      uniqueString arg+:s -> s
      uri baseUri:s relativeUri:s -> s
      uriComponent stringToEncode:s -> s
      uriComponentToString uriEncodedString:s -> s
      utcNow format?:s -> s
      """;

  private static final String AZ =
      """
      deployer -> o
      deployment -> o
      environment -> o
      extensionResourceId resourceId:s resourceType:s resourceName+:s -> s
      getRoleAssignmentName parameters:o -> s
      getSecret subscriptionId:s resourceGroupName:s keyVaultName:s secretName:s secretVersion?:s -> s
      managementGroup -> o
      managementGroup name:s -> o
      managementGroupResourceId resourceType:s resourceName+:s -> s
      pickZones providerNamespace:s resourceType:s location:s numberOfZones?:i offset?:i -> a
      providers providerNamespace:s -> x
      providers providerNamespace:s resourceType:s -> x
      reference resourceNameOrIdentifier:s apiVersion?:s full?:s -> x
      resourceGroup -> o
      resourceGroup resourceGroupName:s -> o
      resourceGroup subscriptionId:s resourceGroupName:s -> o
      resourceId resourceType:s resourceName+:s -> s
      roleDefinitions roleDefinitionName:s -> o
      subscription -> o
      subscription subscriptionId:s -> o
      subscriptionResourceId resourceType:s resourceName+:s -> s
      tenant -> o
      tenantResourceId resourceType:s resourceName+:s -> s
      toLogicalZone subscriptionId:s location:s physicalZone:s -> s
      toLogicalZones subscriptionId:s location:s physicalZones:a -> a
      toPhysicalZone subscriptionId:s location:s logicalZone:s -> s
      toPhysicalZones subscriptionId:s location:s logicalZones:a -> a
      """;

  private static final List<Signature> LIST =
      List.of(Signature.parse("resourceNameOrIdentifier:s apiVersion:s functionValues?:o -> x"));
  private static final Map<String, List<Signature>> BY_NAME = new HashMap<>();
  private static final Set<String> SYS_NAMES = read(SYS);
  private static final Set<String> AZ_NAMES = read(AZ);

  private BuiltIns() {}

  private static Set<String> read(String table) {
    Map<String, Boolean> names = new HashMap<>();
    for (String line : table.strip().split("\n", -1)) {
      int space = line.indexOf(' ');
      String name = line.substring(0, space);
      names.put(name, true);
      BY_NAME
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(Signature.parse(line.substring(space)));
    }
    return Set.copyOf(names.keySet());
  }

  /** True for {@code sys} and {@code az}. */
  public static boolean isNamespace(String name) {
    return name.equals("sys") || name.equals("az");
  }

  /** True if a function of that name can be called; {@code list…} is open. */
  public static boolean exists(String name) {
    return BY_NAME.containsKey(name) || isList(name);
  }

  /** True if the namespace holds the function. */
  public static boolean exists(String namespace, String name) {
    return namespace.equals("sys")
        ? SYS_NAMES.contains(name)
        : AZ_NAMES.contains(name) || isList(name);
  }

  /** The ways to call a function, in the order in which they are tried. */
  public static List<Signature> signatures(String name) {
    return BY_NAME.getOrDefault(name, isList(name) ? LIST : List.of());
  }

  /** True for {@code list}, {@code listKeys} and the like. */
  public static boolean isList(String name) {
    return name.startsWith("list");
  }

  /** The names that may be suggested. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** The names of one namespace. */
  public static Set<String> names(String namespace) {
    return namespace.equals("sys") ? SYS_NAMES : AZ_NAMES;
  }
}
