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

  /** A line per namespace, or per type with its children. */
  private static final String LISTED =
      """
      Microsoft.ApiManagement service
      Microsoft.ApiManagement/service apis backends certificates diagnostics groups loggers
      Microsoft.ApiManagement/service namedValues policies policyFragments products subscriptions
      Microsoft.ApiManagement/service/apis diagnostics operations policies schemas
      Microsoft.ApiManagement/service/apis/operations policies
      Microsoft.ApiManagement/service/products apis groups policies
      Microsoft.App containerApps jobs managedEnvironments
      Microsoft.App/managedEnvironments certificates daprComponents storages
      Microsoft.Authorization locks policyAssignments policyDefinitions policySetDefinitions
      Microsoft.Authorization roleAssignments roleDefinitions
      Microsoft.Automation automationAccounts
      Microsoft.Automation/automationAccounts modules runbooks schedules variables
      Microsoft.Cdn profiles
      Microsoft.Cdn/profiles afdEndpoints customDomains endpoints originGroups ruleSets secrets
      Microsoft.Cdn/profiles securityPolicies
      Microsoft.Cdn/profiles/afdEndpoints routes
      Microsoft.Cdn/profiles/originGroups origins
      Microsoft.Cdn/profiles/ruleSets rules
      Microsoft.CognitiveServices accounts
      Microsoft.CognitiveServices/accounts connections deployments projects raiPolicies
      Microsoft.CognitiveServices/accounts/projects connections
      Microsoft.Compute availabilitySets diskEncryptionSets disks galleries images
      Microsoft.Compute proximityPlacementGroups snapshots virtualMachines virtualMachineScaleSets
      Microsoft.Compute/galleries images
      Microsoft.Compute/galleries/images versions
      Microsoft.Compute/virtualMachines extensions runCommands
      Microsoft.Compute/virtualMachineScaleSets extensions
      Microsoft.ContainerInstance containerGroups
      Microsoft.ContainerRegistry registries
      Microsoft.ContainerRegistry/registries replications scopeMaps tasks tokens webhooks
      Microsoft.ContainerService managedClusters
      Microsoft.ContainerService/managedClusters agentPools
      Microsoft.DBforMySQL flexibleServers
      Microsoft.DBforMySQL/flexibleServers configurations databases firewallRules
      Microsoft.DBforPostgreSQL flexibleServers servers
      Microsoft.DBforPostgreSQL/flexibleServers configurations databases firewallRules
      Microsoft.DocumentDB databaseAccounts
      Microsoft.DocumentDB/databaseAccounts sqlDatabases sqlRoleAssignments sqlRoleDefinitions
      Microsoft.DocumentDB/databaseAccounts/sqlDatabases containers
      Microsoft.EventGrid domains systemTopics topics
      Microsoft.EventGrid/systemTopics eventSubscriptions
      Microsoft.EventHub namespaces
      Microsoft.EventHub/namespaces eventhubs networkRuleSets
      Microsoft.EventHub/namespaces/eventhubs consumergroups
      Microsoft.Insights actionGroups activityLogAlerts autoscalesettings components
      Microsoft.Insights dataCollectionEndpoints dataCollectionRules diagnosticSettings
      Microsoft.Insights metricAlerts scheduledQueryRules webtests workbooks
      Microsoft.KeyVault managedHSMs vaults
      Microsoft.KeyVault/vaults accessPolicies keys secrets
      Microsoft.Logic integrationAccounts workflows
      Microsoft.ManagedIdentity userAssignedIdentities
      Microsoft.ManagedIdentity/userAssignedIdentities federatedIdentityCredentials
      Microsoft.Management managementGroups
      Microsoft.Network applicationGateways ApplicationGatewayWebApplicationFirewallPolicies
      Microsoft.Network applicationSecurityGroups azureFirewalls bastionHosts connections
      Microsoft.Network ddosProtectionPlans dnsZones expressRouteCircuits firewallPolicies
      Microsoft.Network frontDoors FrontDoorWebApplicationFirewallPolicies ipGroups loadBalancers
      Microsoft.Network localNetworkGateways natGateways networkInterfaces networkSecurityGroups
      Microsoft.Network networkWatchers privateDnsZones privateEndpoints publicIPAddresses
      Microsoft.Network publicIPPrefixes routeTables virtualHubs virtualNetworkGateways
      Microsoft.Network virtualNetworks virtualWans vpnGateways vpnSites
      Microsoft.Network/expressRouteCircuits authorizations peerings
      Microsoft.Network/firewallPolicies ruleCollectionGroups
      Microsoft.Network/networkSecurityGroups securityRules
      Microsoft.Network/privateDnsZones virtualNetworkLinks
      Microsoft.Network/privateEndpoints privateDnsZoneGroups
      Microsoft.Network/routeTables routes
      Microsoft.Network/virtualNetworks subnets virtualNetworkPeerings
      Microsoft.OperationalInsights workspaces
      Microsoft.OperationalInsights/workspaces dataSources linkedServices savedSearches
      Microsoft.Resources deployments deploymentScripts resourceGroups tags templateSpecs
      Microsoft.Resources/templateSpecs versions
      Microsoft.Search searchServices
      Microsoft.ServiceBus namespaces
      Microsoft.ServiceBus/namespaces queues topics
      Microsoft.ServiceBus/namespaces/topics subscriptions
      Microsoft.Sql managedInstances servers
      Microsoft.Sql/servers databases elasticPools firewallRules virtualNetworkRules
      Microsoft.Sql/servers/databases transparentDataEncryption
      Microsoft.Storage storageAccounts
      Microsoft.Storage/storageAccounts blobServices fileServices managementPolicies queueServices
      Microsoft.Storage/storageAccounts tableServices
      Microsoft.Storage/storageAccounts/blobServices containers
      Microsoft.Storage/storageAccounts/fileServices shares
      Microsoft.Storage/storageAccounts/queueServices queues
      Microsoft.Storage/storageAccounts/tableServices tables
      Microsoft.Web certificates hostingEnvironments serverfarms sites staticSites
      Microsoft.Web/sites config deployments extensions functions hostNameBindings networkConfig
      Microsoft.Web/sites publicCertificates slots sourcecontrols virtualNetworkConnections
      Microsoft.Web/sites/functions keys
      Microsoft.Web/sites/slots config extensions hostNameBindings networkConfig sourcecontrols
      Microsoft.Web/staticSites config
      """;

  private static final Map<String, String> NAMES =
      LISTED
          .lines()
          .flatMap(ResourceTypeNames::types)
          .collect(Collectors.toMap(ResourceTypeNames::key, Function.identity()));

  private ResourceTypeNames() {}

  static String written(String type, String apiVersion) {
    return apiVersion.compareTo(FIRST_VERSION) < 0 ? type : NAMES.getOrDefault(key(type), type);
  }

  private static Stream<String> types(String line) {
    String[] words = line.split(" ");
    return Stream.of(words).skip(1).map(word -> words[0] + "/" + word);
  }

  private static String key(String type) {
    return type.toLowerCase(Locale.ROOT);
  }
}
