package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children that their parent shows in its own properties. */
final class EmbeddedPartAcceptanceTest extends LocalAzureTest {
  private static final String NETWORK = GROUP + "/providers/Microsoft.Network/";
  private static final String POLICIES = "Microsoft.KeyVault/vaults/accessPolicies";
  private static final String VNET = NETWORK + "virtualNetworks/vnet";
  private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/v";

  @ParameterizedTest
  @CsvSource({
    "virtualNetworks, subnets",
    "virtualNetworks, virtualNetworkPeerings",
    "networkSecurityGroups, securityRules",
    "routeTables, routes"
  })
  void child_writtenChangedAndDeleted_showsInItsParent(String type, String list) {
    String owner = NETWORK + type + "/owner";
    azure.put(owner, "{'location':'westus','properties':{}}");
    assertThat(parts(owner, list)).isEmpty();
    String child = owner + "/" + list + "/one";
    azure.put(child, "{'properties':{'note':'first'}}");
    assertThat(parts(owner, list))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.path("id").asText()).isEqualTo(child);
              assertThat(part.path("name").asText()).isEqualTo("one");
              assertThat(part.at("/properties/note").asText()).isEqualTo("first");
              assertThat(part.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
            });
    azure.put(child, "{'properties':{'note':'second'}}");
    assertThat(parts(owner, list)).hasSize(1);
    assertThat(parts(owner, list).at("/0/properties/note").asText()).isEqualTo("second");
    azure.delete(child);
    assertThat(parts(owner, list)).isEmpty();
  }

  @Test
  void listOfTheParent_makesChildrenThatAreReadListedAndDeleted() {
    putNetwork("[{'name':'a','properties':{'addressPrefix':'10.0.0.0/24'}},{'name':'b'}]");
    assertThat(azure.get(VNET + "/subnets").body().path("value")).hasSize(2);
    assertThat(azure.get(VNET + "/subnets/A").body().at("/properties/addressPrefix").asText())
        .isEqualTo("10.0.0.0/24");
    azure.delete(VNET + "/subnets/a");
    assertThat(parts(VNET, "subnets")).singleElement().satisfies(it -> named(it, "b"));
  }

  @Test
  void listThatLeavesAChildOut_deletesIt_noListKeepsAll() {
    putNetwork("[{'name':'a'},{'name':'b'}]");
    azure.put(VNET + "/subnets/c", "{'properties':{}}");
    azure.put(VNET, "{'location':'westus','tags':{'t':'1'},'properties':{}}");
    assertThat(parts(VNET, "subnets")).hasSize(3);
    putNetwork("[{'name':'c'}]");
    assertThat(parts(VNET, "subnets")).singleElement().satisfies(it -> named(it, "c"));
    assertThat(azure.get(VNET + "/subnets/a").status()).isEqualTo(404);
  }

  @Test
  void partsThatOnlyTheirParentWrites_haveIds() {
    String balancer = NETWORK + "loadBalancers/lb";
    azure.put(
        balancer, "{'location':'westus','properties':{'backendAddressPools':[{'name':'pool'}]}}");
    assertThat(parts(balancer, "backendAddressPools").at("/0/id").asText())
        .isEqualTo(balancer + "/backendAddressPools/pool");
  }

  @Test
  @Shows({"PUT " + POLICIES, "GET " + POLICIES, "list " + POLICIES, "DELETE " + POLICIES})
  void accessPolicies_addReplaceAndRemove_changeTheVault() {
    azure.put(VAULT, "{'location':'westus','properties':{'accessPolicies':[]}}");
    policy("add", "o1", "get");
    policy("add", "o2", "get");
    policy("replace", "o1", "list");
    JsonNode policies = parts(VAULT, "accessPolicies");
    assertThat(policies).hasSize(2);
    assertThat(policies.at("/1/permissions/secrets/0").asText()).isEqualTo("list");
    policy("remove", "o1", "list");
    assertThat(parts(VAULT, "accessPolicies"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("objectId").asText()).isEqualTo("o2"));
    assertThat(azure.put(VAULT + "/accessPolicies/change", "{}").status()).isEqualTo(400);
    assertThat(azure.get(VAULT + "/accessPolicies").body().path("value")).hasSize(3);
    assertThat(azure.get(VAULT + "/accessPolicies/add").status()).isEqualTo(200);
    assertThat(azure.delete(VAULT + "/accessPolicies/add").status()).isEqualTo(200);
    assertThat(parts(VAULT, "accessPolicies")).hasSize(1);
  }

  private void policy(String operation, String objectId, String permission) {
    azure.put(
        VAULT + "/accessPolicies/" + operation,
        "{'properties':{'accessPolicies':[{'objectId':'%s','permissions':{'secrets':['%s']}}]}}"
            .formatted(objectId, permission));
  }

  private void putNetwork(String subnets) {
    azure.put(VNET, "{'location':'westus','properties':{'subnets':%s}}".formatted(subnets));
  }

  private JsonNode parts(String owner, String list) {
    return azure.get(owner).body().path("properties").path(list);
  }

  private static void named(JsonNode part, String name) {
    assertThat(part.path("name").asText()).isEqualTo(name);
  }
}
