package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates read from resources beside API Management. */
final class NeighbourAcceptanceTest extends LocalAzureTest {
  private static final String PROVIDERS = GROUP + "/providers/";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Microsoft.Storage/storageAccounts,    primaryEndpoints/blob, https://n1.blob.core.windows.net/
          Microsoft.Search/searchServices,      endpoint,              https://n1.search.windows.net/
          Microsoft.Cache/redis,                hostName,              n1.redis.cache.windows.net
          Microsoft.Cache/redisEnterprise,      hostName,              n1.redisenterprise.cache.azure.net
          Microsoft.DocumentDB/databaseAccounts, documentEndpoint,     https://n1.documents.azure.com:443/
          Microsoft.KeyVault/vaults,            vaultUri,              https://n1.vault.azure.net/
          Microsoft.Web/sites,                  defaultHostName,       n1.azurewebsites.net
          Microsoft.ContainerRegistry/registries, loginServer,         n1.azurecr.io
          Microsoft.Sql/servers, fullyQualifiedDomainName, n1.database.windows.net
          Microsoft.DBforPostgreSQL/flexibleServers, fullyQualifiedDomainName, n1.postgres.database.azure.com
          Microsoft.AppConfiguration/configurationStores, endpoint, https://n1.azconfig.io
          Microsoft.Dashboard/grafana, endpoint, https://n1.grafana.azure.com
          Microsoft.DBforMySQL/flexibleServers, fullyQualifiedDomainName, n1.mysql.database.azure.com
          Microsoft.Kusto/clusters, uri, https://n1.local.kusto.windows.net
          Microsoft.Databricks/workspaces, workspaceUrl, n1.azuredatabricks.net
          Microsoft.Bing/accounts, endpoint, https://api.bing.microsoft.com/
          Microsoft.Monitor/accounts, metrics/prometheusQueryEndpoint, https://n1-0000.local.prometheus.monitor.azure.com
          Microsoft.ContainerService/managedClusters, fqdn, n1-00000000.hcp.local.azmk8s.io
          Microsoft.ContainerService/managedClusters, nodeResourceGroup, MC_rg_n1
          Microsoft.SignalRService/signalR, hostName, n1.service.signalr.net
          Microsoft.SignalRService/webPubSub, hostName, n1.webpubsub.azure.com
          Microsoft.Communication/communicationServices, hostName, n1.communication.azure.com
          Microsoft.Network/trafficManagerProfiles, dnsConfig/fqdn, n1.trafficmanager.net
          Microsoft.Network/dnsZones, nameServers/0, ns1-01.azure-dns.com.
          Microsoft.EventHub/namespaces, serviceBusEndpoint, https://n1.servicebus.windows.net:443/
          """)
  void put_answersTheComputedAddress(String type, String property, String address) {
    String id = PROVIDERS + type + "/n1";
    azure.put(id, "{'location':'swedencentral','properties':{'kept':1}}");
    JsonNode properties = azure.get(id).body().path("properties");
    assertThat(properties.at("/" + property).asText()).isEqualTo(address);
    assertThat(properties.path("kept").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Microsoft.Storage/storageAccounts/n1,     listKeys,              keys/1/value
          Microsoft.Search/searchServices/n1,       listAdminKeys,         primaryKey
          Microsoft.Cache/redis/n1,                 listKeys,              secondaryKey
          Microsoft.Bing/accounts/n1,               listKeys,              key1
          Microsoft.DocumentDB/databaseAccounts/n1, listConnectionStrings, connectionStrings/0/connectionString
          Microsoft.ContainerRegistry/registries/n1, listCredentials,      passwords/0/value
          Microsoft.SignalRService/webPubSub/n1,    listKeys,              primaryConnectionString
          Microsoft.Communication/communicationServices/n1, listKeys,      secondaryKey
          """)
  void action_answersAKeyThatStaysTheSame(String resource, String action, String key) {
    azure.put(PROVIDERS + resource, "{'location':'swedencentral','properties':{}}");
    String first = post(PROVIDERS + resource + "/" + action).at("/" + key).asText();
    assertThat(first).hasSizeGreaterThan(40);
    assertThat(post(PROVIDERS + resource + "/" + action).at("/" + key).asText()).isEqualTo(first);
  }

  @Test
  void networkInterface_hasAnAddressOfItsSubnet() {
    String network = PROVIDERS + "Microsoft.Network/virtualNetworks/vnet";
    azure.put(
        network,
        """
        {'location':'swedencentral','properties':{'addressSpace':{'addressPrefixes':['10.7.0.0/16']},
         'subnets':[{'name':'vm','properties':{'addressPrefix':'10.7.3.0/24'}}]}}
        """);
    String card = PROVIDERS + "Microsoft.Network/networkInterfaces/nic";
    azure.put(
        card,
        "{'location':'swedencentral','properties':{'ipConfigurations':[{'name':'c','properties':"
            + "{'subnet':{'id':'%s/subnets/vm'}}}]}}".formatted(network));
    JsonNode configuration = azure.get(card).body().at("/properties/ipConfigurations/0");
    assertThat(configuration.at("/properties/privateIPAddress").asText())
        .matches("10\\.7\\.3\\.\\d{1,3}");
    assertThat(configuration.path("id").asText()).isEqualTo(card + "/ipConfigurations/c");
    String endpoint = PROVIDERS + "Microsoft.Network/privateEndpoints/pe";
    azure.put(
        endpoint,
        "{'location':'swedencentral','properties':{'subnet':{'id':'%s/subnets/vm'}}}"
            .formatted(network));
    assertThat(
            azure.get(endpoint).body().at("/properties/customDnsConfigs/0/ipAddresses/0").asText())
        .startsWith("10.7.3.");
    String resolver = PROVIDERS + "Microsoft.Network/dnsResolvers/r";
    azure.put(resolver, "{'location':'swedencentral','properties':{}}");
    azure.put(
        resolver + "/inboundEndpoints/in",
        "{'location':'swedencentral','properties':{'ipConfigurations':[{'subnet':{'id':'%s/subnets/vm'}}]}}"
            .formatted(network));
    assertThat(
            azure
                .get(resolver + "/inboundEndpoints/in")
                .body()
                .at("/properties/ipConfigurations/0/privateIpAddress")
                .asText())
        .startsWith("10.7.3.");
  }

  @Test
  void containerGroupAndBastion_haveNamesThatDependOnThem() {
    String group = PROVIDERS + "Microsoft.ContainerInstance/containerGroups/cg";
    azure.put(
        group,
        "{'location':'swedencentral','properties':{'ipAddress':{'type':'Public','dnsNameLabel':'x1'}}}");
    JsonNode address = azure.get(group).body().at("/properties/ipAddress");
    assertThat(address.path("fqdn").asText()).isEqualTo("x1.local.azurecontainer.io");
    assertThat(address.path("ip").asText()).startsWith("203.0.113.");
    String bastion = PROVIDERS + "Microsoft.Network/bastionHosts/b1";
    azure.put(bastion, "{'location':'swedencentral','properties':{}}");
    assertThat(azure.get(bastion).body().at("/properties/dnsName").asText())
        .matches("bst-[-0-9a-f]{36}\\.bastion\\.azure\\.com");
    String machine = PROVIDERS + "Microsoft.Compute/virtualMachines/vm1";
    azure.put(machine, "{'location':'swedencentral','properties':{}}");
    assertThat(azure.get(machine).body().at("/properties/vmId").asText()).hasSize(36);
  }

  @Test
  void projectOfAnAccount_answersItsAddressAndKeepsItsId() {
    createAccount();
    for (String name : new String[] {"one", "two"}) {
      azure.put(
          ACCOUNT + "/projects/" + name,
          "{'location':'swedencentral','identity':{'type':'SystemAssigned'},'properties':{}}");
    }
    JsonNode project = azure.get(ACCOUNT + "/projects/one").body();
    String endpoint = azure.get(ACCOUNT).body().at("/properties/endpoint").asText();
    assertThat(project.at("/properties/endpoints/AI Foundry API").asText())
        .isEqualTo(endpoint + "api/projects/one");
    assertThat(project.at("/properties/internalId").asText()).matches("[0-9a-f]{32}");
    assertThat(project.at("/properties/isDefault").asBoolean()).isTrue();
    assertThat(project.at("/identity/principalId").asText()).isNotEmpty();
    JsonNode again =
        azure.put(ACCOUNT + "/projects/one", "{'location':'swedencentral','properties':{}}").body();
    assertThat(again.at("/properties/internalId")).isEqualTo(project.at("/properties/internalId"));
    assertThat(azure.get(ACCOUNT + "/projects/two").body().at("/properties/isDefault").asBoolean())
        .isFalse();
  }

  @Test
  void accessRuleOfANamespace_comesWithIt() {
    String id = PROVIDERS + "Microsoft.EventHub/namespaces/hub";
    String keys = id + "/authorizationRules/RootManageSharedAccessKey/listKeys";
    assertThat(azure.post(keys, "{}").status()).isEqualTo(404);
    azure.put(id, "{'location':'swedencentral','sku':{'name':'Standard'}}");
    assertThat(post(keys).path("primaryConnectionString").asText())
        .startsWith("Endpoint=sb://hub.servicebus.windows.net/;SharedAccessKeyName=Root")
        .doesNotContain("EntityPath");
  }

  @Test
  void hostKeysAndTriggerAddress_comeWithSiteAndWorkflow() {
    azure.put(PROVIDERS + "Microsoft.Web/sites/f1", "{'location':'swedencentral'}");
    assertThat(post(PROVIDERS + "Microsoft.Web/sites/f1/host/default/listKeys").at("/functionKeys"))
        .hasSize(1);
    azure.put(PROVIDERS + "Microsoft.Logic/workflows/w1", "{'location':'swedencentral'}");
    JsonNode callback = post(PROVIDERS + "Microsoft.Logic/workflows/w1/triggers/t/listCallbackUrl");
    assertThat(callback.path("value").asText())
        .startsWith(callback.path("basePath").asText() + "?api-version=")
        .contains("/triggers/t/")
        .endsWith("sig=" + callback.at("/queries/sig").asText());
  }

  @Test
  void dataCollectionRule_ofKindDirect_answersWhereToSendLogs() {
    String id = PROVIDERS + "Microsoft.Insights/dataCollectionRules/dcr";
    azure.put(id, "{'location':'swedencentral','kind':'Direct','properties':{'dataFlows':[]}}");
    JsonNode properties = azure.get(id).body().path("properties");
    assertThat(properties.at("/endpoints/logsIngestion").asText()).startsWith("https://dcr-");
    assertThat(properties.path("immutableId").asText()).matches("dcr-[0-9a-f]{32}");
  }

  @Test
  void dataCollectionEndpoint_answersWhereToSendLogs() {
    String id = PROVIDERS + "Microsoft.Insights/dataCollectionEndpoints/dce";
    azure.put(id, "{'location':'swedencentral','properties':{}}");
    assertThat(azure.get(id).body().at("/properties/logsIngestion/endpoint").asText())
        .isEqualTo("https://dce.swedencentral.ingest.monitor.azure.com");
  }

  @Test
  void applicationInsights_thatTakesOpenTelemetry_answersItsEndpoints() {
    String id = PROVIDERS + "Microsoft.Insights/components/ai";
    azure.put(
        id,
        "{'location':'swedencentral','properties':{'AzureMonitorWorkspaceIngestionMode':'Enabled'}}");
    assertThat(azure.get(id).body().at("/properties/OTLPTracesEndpoint").asText())
        .startsWith("https://swedencentral.traces.ingest.monitor.azure.com/")
        .endsWith("/otlp/v1/traces");
    azure.put(PROVIDERS + "Microsoft.Insights/components/other", "{'location':'swedencentral'}");
    assertThat(azure.get(PROVIDERS + "Microsoft.Insights/components/other").body().toString())
        .doesNotContain("OTLP");
  }

  @Test
  void apiCenter_comesWithItsDefaultWorkspace() {
    String id = PROVIDERS + "Microsoft.ApiCenter/services/apic";
    azure.put(id, "{'location':'swedencentral','properties':{}}");
    String api = id + "/workspaces/default/apis/weather";
    assertThat(azure.put(api, "{'properties':{'title':'Weather'}}").status()).isEqualTo(201);
    String lost = id + "/workspaces/other/apis/weather";
    assertThat(azure.put(lost, "{'properties':{'title':'Weather'}}").status()).isEqualTo(404);
  }

  @Test
  void partsOfANetwork_haveIdsAndAreResources() {
    String id = PROVIDERS + "Microsoft.Network/virtualNetworks/vnet";
    azure.put(
        id,
        """
        {'location':'swedencentral','properties':{'subnets':[
          {'name':'s','properties':{'addressPrefix':'10.0.0.0/24'}}]}}
        """);
    assertThat(azure.get(id).body().at("/properties/subnets/0/id").asText())
        .isEqualTo(id + "/subnets/s");
    assertThat(azure.get(id + "/subnets/S").body().at("/properties/addressPrefix").asText())
        .isEqualTo("10.0.0.0/24");
    assertThat(azure.get(id + "/subnets/other").status()).isEqualTo(404);
  }

  @Test
  void frontDoor_hasAnIdAndItsEndpointAHostName() {
    String profile = PROVIDERS + "Microsoft.Cdn/profiles/front";
    azure.put(profile, "{'location':'global','sku':{'name':'Premium_AzureFrontDoor'}}");
    azure.put(profile + "/afdEndpoints/Edge", "{'location':'global','properties':{}}");
    assertThat(azure.get(profile).body().at("/properties/frontDoorId").asText()).hasSize(36);
    assertThat(azure.get(profile + "/afdEndpoints/edge").body().at("/properties/hostName").asText())
        .matches("edge-[0-9a-f]{16}\\.z01\\.azurefd\\.net");
  }

  @Test
  void settingsOfASite_areListed_aConnectionHasItsAddress() {
    String site = PROVIDERS + "Microsoft.Web/sites/f2";
    azure.put(site, "{'location':'swedencentral'}");
    assertThat(post(site + "/config/appsettings/list").path("properties")).isEmpty();
    azure.put(site + "/config/appsettings", "{'properties':{'KIND':'workflowapp'}}");
    assertThat(post(site + "/config/appsettings/list").at("/properties/KIND").asText())
        .isEqualTo("workflowapp");
    String connection = PROVIDERS + "Microsoft.Web/connections/logs";
    azure.put(connection, "{'location':'swedencentral','kind':'V2','properties':{}}");
    assertThat(azure.get(connection).body().at("/properties/connectionRuntimeUrl").asText())
        .contains("/apim/logs/");
  }

  @Test
  void containerApp_hasAHostNameBelowItsEnvironment() {
    String environment = PROVIDERS + "Microsoft.App/managedEnvironments/env";
    azure.put(environment, "{'location':'swedencentral','properties':{}}");
    String domain = azure.get(environment).body().at("/properties/defaultDomain").asText();
    String app = PROVIDERS + "Microsoft.App/containerApps/a1";
    azure.put(
        app,
        """
        {'location':'swedencentral','properties':{'environmentId':'%s',
         'configuration':{'ingress':{'external':true,'targetPort':80}}}}
        """
            .formatted(environment));
    assertThat(azure.get(app).body().at("/properties/configuration/ingress/fqdn").asText())
        .isEqualTo("a1." + domain);
  }

  private JsonNode post(String path) {
    return azure.post(path, "{}").body();
  }
}
