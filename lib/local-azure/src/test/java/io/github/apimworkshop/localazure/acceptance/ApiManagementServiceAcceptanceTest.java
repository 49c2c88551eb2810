package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceIdentity;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceResource;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceSkuProperties;
import com.azure.resourcemanager.apimanagement.models.ApimIdentityType;
import com.azure.resourcemanager.apimanagement.models.SkuType;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import org.junit.jupiter.api.Test;

final class ApiManagementServiceAcceptanceTest extends LocalAzureTest {
  private static final String PROVIDER =
      "/subscriptions/" + LocalAzure.SUBSCRIPTION_ID + "/providers/Microsoft.ApiManagement/";

  @Test
  void service_throughTheSdk_livesAndIsPurged() {
    ApiManagementManager manager = azure.apiManagement();
    ApiManagementServiceResource service =
        manager
            .apiManagementServices()
            .define("apim1")
            .withRegion("swedencentral")
            .withExistingResourceGroup("rg")
            .withSku(
                new ApiManagementServiceSkuProperties()
                    .withName(SkuType.fromString("BasicV2"))
                    .withCapacity(1))
            .withPublisherEmail("a@example.com")
            .withPublisherName("A")
            .withIdentity(
                new ApiManagementServiceIdentity().withType(ApimIdentityType.SYSTEM_ASSIGNED))
            .create();
    assertThat(service.provisioningState()).isEqualTo("Succeeded");
    assertThat(service.gatewayUrl()).startsWith("http://127.0.0.1:").doesNotEndWith("/");
    assertThat(service.identity().principalId()).isNotNull();
    assertThat(manager.apiManagementServices().list()).hasSize(1);
    assertThat(manager.apiManagementServices().listByResourceGroup("rg")).hasSize(1);
    assertThat(manager.apiManagementServices().getByResourceGroup("rg", "apim1").sku().name())
        .isEqualTo(SkuType.fromString("BasicV2"));

    manager.apiManagementServices().delete("rg", "apim1", Context.NONE);
    assertThat(manager.deletedServices().list())
        .singleElement()
        .satisfies(it -> assertThat(it.serviceId()).isEqualTo(SERVICE));
    manager.deletedServices().purge("apim1", "swedencentral", Context.NONE);
    assertThat(manager.deletedServices().list()).isEmpty();
  }

  @Test
  void get_serviceOutsideOfANetwork_listsNoPrivateAddress() {
    createService();
    var addresses = azure.get(SERVICE).body().at("/properties/privateIPAddresses");
    assertThat(addresses.isArray()).isTrue();
    assertThat(addresses).isEmpty();
  }

  @Test
  void put_nameOfSoftDeletedService_isRefusedUntilRestored() {
    createService();
    azure.put(SERVICE + "/namedValues/nv", "{'properties':{'displayName':'nv','value':'1'}}");
    String principal = azure.get(SERVICE).body().at("/identity/principalId").asText();
    azure.delete(SERVICE);
    assertThat(azure.get(SERVICE).status()).isEqualTo(404);

    Answer clash = service("");
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.error().path("code").asText())
        .isEqualTo("ServiceAlreadyExistsInSoftDeletedState");

    Answer restored = service("'restore':true,");
    assertThat(restored.status()).isEqualTo(201);
    assertThat(restored.body().at("/identity/principalId").asText()).isEqualTo(principal);
    assertThat(azure.get(SERVICE + "/namedValues/nv").status()).isEqualTo(200);
    assertThat(azure.get(PROVIDER + "deletedservices").body().path("value")).isEmpty();
  }

  @Test
  void purge_deletedService_freesTheName() {
    createService();
    azure.delete(SERVICE);
    String entry = PROVIDER + "locations/swedencentral/deletedservices/apim1";
    assertThat(azure.get(entry).body().at("/properties/serviceId").asText()).isEqualTo(SERVICE);
    assertThat(azure.delete(entry).status()).isEqualTo(200);
    assertThat(azure.delete(entry).status()).isEqualTo(204);
    assertThat(service("").status()).isEqualTo(201);
  }

  @Test
  void put_again_keepsIdentityAndGateway() {
    createService();
    Answer first = azure.get(SERVICE);
    createService();
    Answer second = azure.get(SERVICE);
    assertThat(second.body().at("/identity/principalId"))
        .isEqualTo(first.body().at("/identity/principalId"));
    assertThat(second.body().at("/properties/gatewayUrl"))
        .isEqualTo(first.body().at("/properties/gatewayUrl"));
  }

  @Test
  void put_withoutPublisherOrWithUnknownSku_isRefused() {
    Answer noPublisher =
        azure.put(SERVICE, "{'location':'westus','sku':{'name':'BasicV2'},'properties':{}}");
    assertThat(noPublisher.status()).isEqualTo(400);
    assertThat(noPublisher.error().path("details")).hasSize(2);
    Answer unknownSku =
        azure.put(
            SERVICE,
            "{'location':'westus','sku':{'name':'Huge'},'properties':{'publisherEmail':'a','publisherName':'b'}}");
    assertThat(unknownSku.status()).isEqualTo(400);
    assertThat(azure.get(SERVICE).status()).isEqualTo(404);
  }

  @Test
  void newService_hasTheAllAccessSubscriptionAndSystemGroups() {
    createService();
    Answer secrets = azure.post(SERVICE + "/subscriptions/master/listSecrets", "{}");
    assertThat(secrets.body().path("primaryKey").asText()).matches("[0-9a-f]{32}");
    assertThat(azure.get(SERVICE + "/groups").body().path("value"))
        .extracting(group -> group.path("name").asText())
        .containsExactly("administrators", "developers", "guests");
  }

  @Test
  void checkNameAvailability_knowsLiveAndDeletedNames() {
    createService();
    assertThat(available("apim1")).isFalse();
    assertThat(available("apim2")).isTrue();
    azure.delete(SERVICE);
    assertThat(available("apim1")).isFalse();
  }

  @Test
  void userAssignedIdentity_isShownWithItsPrincipal() {
    String identity = GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/gateway";
    Answer created = azure.put(identity, "{'location':'westus'}");
    Answer service =
        azure.put(
            SERVICE,
            """
            {'location':'westus','sku':{'name':'BasicV2'},
             'identity':{'type':'UserAssigned','userAssignedIdentities':{'%s':{}}},
             'properties':{'publisherEmail':'a@example.com','publisherName':'A'}}
            """
                .formatted(identity));
    assertThat(
            service
                .body()
                .path("identity")
                .path("userAssignedIdentities")
                .path(identity)
                .path("principalId"))
        .isEqualTo(created.body().at("/properties/principalId"));
  }

  private boolean available(String name) {
    return azure
        .post(PROVIDER + "checkNameAvailability", "{'name':'" + name + "'}")
        .body()
        .path("nameAvailable")
        .asBoolean();
  }

  private Answer service(String property) {
    return azure.put(
        SERVICE,
        """
        {'location':'swedencentral','sku':{'name':'BasicV2'},'identity':{'type':'SystemAssigned'},
         'properties':{%s'publisherEmail':'a@example.com','publisherName':'A'}}
        """
            .formatted(property));
  }
}
