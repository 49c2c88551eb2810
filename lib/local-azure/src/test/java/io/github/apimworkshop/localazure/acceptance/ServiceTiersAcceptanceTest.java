package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a new service holds in its tier and network. */
final class ServiceTiersAcceptanceTest extends LocalAzureTest {
  @Test
  void classicTier_beginsWithTwoProductsThatHoldTheEchoApi() {
    create("Developer", "");
    assertThat(names("/products")).containsExactlyInAnyOrder("starter", "unlimited");
    assertThat(names("/products/starter/apis")).containsExactly("echo-api");
    assertThat(names("/apis/echo-api/operations")).contains("retrieve-resource");
    String subscription = "{'properties':{'displayName':'s','scope':'/products/starter'}}";
    assertThat(azure.put(SERVICE + "/subscriptions/s", subscription).status()).isEqualTo(201);
  }

  @Test
  void secondVersionOfATier_beginsEmpty() {
    create("BasicV2", "");
    assertThat(names("/products")).isEmpty();
    assertThat(names("/apis")).isEmpty();
  }

  @Test
  void aiGateway_hasADefaultWorkspaceAndKeys() {
    create("AIGateway", "");
    String provider = SERVICE + "/workspaces/default/modelProviders/foundry";
    assertThat(azure.put(provider, "{'properties':{'kind':'Foundry'}}").status()).isEqualTo(201);
    String key = SERVICE + "/apiKeys/k1";
    azure.put(key, "{'properties':{'displayName':'k1'}}");
    JsonNode secrets = azure.post(key + "/listSecrets", "{}").body();
    assertThat(secrets.path("primaryKey").asText()).hasSize(32);
    azure.put(key, "{'properties':{'displayName':'renamed'}}");
    assertThat(azure.post(key + "/listSecrets", "{}").body()).isEqualTo(secrets);
    assertThat(azure.get(key).body().toString())
        .doesNotContain(secrets.path("primaryKey").asText());
  }

  @Test
  void serviceInANetwork_hasAPrivateAddress() {
    create(
        "Developer",
        "'virtualNetworkType':'Internal','virtualNetworkConfiguration':{'subnetResourceId':'/s'},");
    assertThat(azure.get(SERVICE).body().at("/properties/privateIPAddresses")).hasSize(1);
  }

  private void create(String tier, String properties) {
    azure.put(
        SERVICE,
        """
        {'location':'swedencentral','sku':{'name':'%s','capacity':1},
         'properties':{%s 'publisherEmail':'a@example.com','publisherName':'A'}}
        """
            .formatted(tier, properties));
  }

  private List<String> names(String collection) {
    return azure.get(SERVICE + collection).body().path("value").findValuesAsText("name").stream()
        .toList();
  }
}
