package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.apimanagement.models.AccessIdName;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceCheckNameAvailabilityParameters;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceIdentity;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceResource;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceSkuProperties;
import com.azure.resourcemanager.apimanagement.models.ApimIdentityType;
import com.azure.resourcemanager.apimanagement.models.GatewayContract;
import com.azure.resourcemanager.apimanagement.models.GatewayKeyRegenerationRequestContract;
import com.azure.resourcemanager.apimanagement.models.GatewayTokenRequestContract;
import com.azure.resourcemanager.apimanagement.models.KeyType;
import com.azure.resourcemanager.apimanagement.models.ResourceLocationDataContract;
import com.azure.resourcemanager.apimanagement.models.SkuType;
import io.github.apimworkshop.localazure.LocalAzure;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service calls of {@code azure-resourcemanager-apimanagement}, call by call. */
final class ServiceClientAcceptanceTest extends LocalAzureTest {
  private static final String TYPE = "Microsoft.ApiManagement/service";
  private static final String OF_SUBSCRIPTION =
      "/subscriptions/{subscription}/providers/Microsoft.ApiManagement";
  private static final String DELETED = "Microsoft.ApiManagement/locations/deletedservices";
  private static final String GATEWAYS = TYPE + "/gateways";

  private ApiManagementManager manager;

  @BeforeEach
  void authenticate() {
    manager = azure.apiManagement();
  }

  @Test
  @Shows({
    "PUT " + TYPE,
    "GET " + TYPE,
    "PATCH " + TYPE,
    "list " + TYPE,
    "HEAD " + TYPE,
    "DELETE " + TYPE
  })
  void service_createReadUpdateListAndDelete() {
    ApiManagementServiceResource service = create(false);
    assertThat(service.provisioningState()).isEqualTo("Succeeded");
    assertThat(service.identity().principalId()).isNotNull();
    assertThat(service.gatewayUrl()).startsWith("http://127.0.0.1:");
    service.update().withPublisherName("B").withTags(Map.of("step", "3")).apply();
    ApiManagementServiceResource read =
        manager.apiManagementServices().getByResourceGroup("rg", "apim1");
    assertThat(read.publisherName()).isEqualTo("B");
    assertThat(read.tags()).containsEntry("step", "3");
    assertThat(read.gatewayUrl()).isEqualTo(service.gatewayUrl());
    assertThat(manager.apiManagementServices().list()).hasSize(1);
    assertThat(manager.apiManagementServices().listByResourceGroup("rg")).hasSize(1);
    assertThat(azure.resources().genericResources().checkExistenceById(service.id(), "2024-05-01"))
        .isTrue();
    manager.apiManagementServices().deleteById(service.id());
    assertThat(manager.apiManagementServices().list()).isEmpty();
  }

  @Test
  @Shows({"GET " + OF_SUBSCRIPTION + "/deletedservices", "GET " + DELETED, "DELETE " + DELETED})
  void deletedService_isListedReadAndPurged() {
    manager.apiManagementServices().deleteById(create(false).id());
    assertThat(manager.deletedServices().list()).hasSize(1);
    assertThat(manager.deletedServices().getByName("apim1", "swedencentral").serviceId())
        .isEqualTo(SERVICE);
    manager.deletedServices().purge("apim1", "swedencentral");
    assertThat(manager.deletedServices().list()).isEmpty();
    assertThat(create(false).provisioningState()).isEqualTo("Succeeded");
  }

  @Test
  @Shows(refused = "PUT " + TYPE)
  void nameOfADeletedService_isRefusedUntilItIsRestored() {
    String principal = create(false).identity().principalId().toString();
    manager.apiManagementServices().deleteById(SERVICE);
    assertThatThrownBy(() -> create(false))
        .isInstanceOfSatisfying(
            ManagementException.class,
            e ->
                assertThat(e.getValue().getCode())
                    .isEqualTo("ServiceAlreadyExistsInSoftDeletedState"));
    assertThat(create(true).identity().principalId()).hasToString(principal);
    assertThat(manager.deletedServices().list()).isEmpty();
  }

  @Test
  @Shows("POST " + OF_SUBSCRIPTION + "/checkNameAvailability")
  void checkNameAvailability_knowsTakenNames() {
    assertThat(isAvailable("apim1")).isTrue();
    create(false);
    assertThat(isAvailable("apim1")).isFalse();
  }

  private boolean isAvailable(String name) {
    return manager
        .apiManagementServices()
        .checkNameAvailability(
            new ApiManagementServiceCheckNameAvailabilityParameters().withName(name))
        .nameAvailable();
  }

  @Test
  @Shows(
      "GET /subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/"
          + TYPE
          + "/{service}/skus")
  void skus_ofAService_areThoseItCanChangeTo() {
    create(false);
    assertThat(manager.apiManagementServiceSkus().listAvailableServiceSkus("rg", "apim1"))
        .extracting(it -> it.sku().name().toString())
        .contains("BasicV2", "StandardV2");
  }

  @Test
  @Shows({
    "PUT " + GATEWAYS,
    "GET " + GATEWAYS,
    "HEAD " + GATEWAYS,
    "PATCH " + GATEWAYS,
    "list " + GATEWAYS,
    "DELETE " + GATEWAYS,
    "POST " + GATEWAYS + "/listKeys",
    "POST " + GATEWAYS + "/regenerateKey",
    "POST " + GATEWAYS + "/generateToken"
  })
  void gateways_createKeysTokenAndDelete() {
    create(false);
    GatewayContract gateway =
        manager
            .gateways()
            .define("edge")
            .withExistingService("rg", "apim1")
            .withDescription("at home")
            .withLocationData(new ResourceLocationDataContract().withName("home"))
            .create();
    gateway.update().withDescription("away").withIfMatch("*").apply();
    assertThat(manager.gateways().get("rg", "apim1", "edge").description()).isEqualTo("away");
    manager.gateways().getEntityTag("rg", "apim1", "edge");
    assertThat(manager.gateways().listByService("rg", "apim1")).hasSize(1);
    String before = manager.gateways().listKeys("rg", "apim1", "edge").primary();
    manager
        .gateways()
        .regenerateKey(
            "rg",
            "apim1",
            "edge",
            new GatewayKeyRegenerationRequestContract().withKeyType(KeyType.PRIMARY));
    assertThat(manager.gateways().listKeys("rg", "apim1", "edge").primary()).isNotEqualTo(before);
    assertThat(
            manager
                .gateways()
                .generateToken(
                    "rg",
                    "apim1",
                    "edge",
                    new GatewayTokenRequestContract()
                        .withKeyType(KeyType.PRIMARY)
                        .withExpiry(OffsetDateTime.parse("2030-01-01T00:00:00Z")))
                .value())
        .startsWith("edge&");
    manager.gateways().delete("rg", "apim1", "edge", "*");
    assertThat(manager.gateways().listByService("rg", "apim1")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/gateways/apis",
    "GET " + TYPE + "/gateways/apis",
    "HEAD " + TYPE + "/gateways/apis",
    "list " + TYPE + "/gateways/apis",
    "DELETE " + TYPE + "/gateways/apis"
  })
  void gatewayApis_areAssignedAndTaken() {
    create(false);
    azure.put(SERVICE + "/gateways/edge", "{'properties':{}}");
    azure.put(SERVICE + "/apis/openai", "{'properties':{'displayName':'o','path':'openai'}}");
    manager.gatewayApis().createOrUpdate("rg", "apim1", "edge", "openai");
    manager.gatewayApis().getEntityTag("rg", "apim1", "edge", "openai");
    assertThat(manager.gatewayApis().listByService("rg", "apim1", "edge"))
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("openai"));
    assertThat(path(SERVICE + "/gateways/edge/apis/openai")).isEqualTo("openai");
    manager.gatewayApis().delete("rg", "apim1", "edge", "openai");
    assertThat(manager.gatewayApis().listByService("rg", "apim1", "edge")).isEmpty();
  }

  @Test
  @Shows({
    "GET " + TYPE + "/tenant",
    "PATCH " + TYPE + "/tenant",
    "list " + TYPE + "/tenant",
    "POST " + TYPE + "/tenant/listSecrets",
    "POST " + TYPE + "/tenant/regeneratePrimaryKey",
    "POST " + TYPE + "/tenant/regenerateSecondaryKey"
  })
  void tenantAccess_comesWithTheServiceAndHasKeys() {
    create(false);
    assertThat(manager.tenantAccess().get("rg", "apim1", AccessIdName.ACCESS).enabled()).isFalse();
    manager.tenantAccess().getEntityTag("rg", "apim1", AccessIdName.ACCESS);
    assertThat(manager.tenantAccess().listByService("rg", "apim1")).hasSize(2);
    var before = manager.tenantAccess().listSecrets("rg", "apim1", AccessIdName.ACCESS);
    manager.tenantAccess().regeneratePrimaryKey("rg", "apim1", AccessIdName.ACCESS);
    manager.tenantAccess().regenerateSecondaryKey("rg", "apim1", AccessIdName.ACCESS);
    var after = manager.tenantAccess().listSecrets("rg", "apim1", AccessIdName.ACCESS);
    assertThat(after.primaryKey()).matches("[0-9a-f]{32}").isNotEqualTo(before.primaryKey());
    assertThat(after.secondaryKey()).isNotEqualTo(before.secondaryKey());
    azure.call("PATCH", SERVICE + "/tenant/access", "{\"properties\":{\"enabled\":true}}");
    assertThat(manager.tenantAccess().get("rg", "apim1", AccessIdName.ACCESS).enabled()).isTrue();
  }

  @Test
  @Shows(refused = "PUT " + DELETED)
  void deletedService_comesFromDeletingOnly() {
    String list = "/subscriptions/%s/providers/Microsoft.ApiManagement/locations/westus";
    assertThat(
            azure
                .put(list.formatted(LocalAzure.SUBSCRIPTION_ID) + "/deletedservices/a", "{}")
                .status())
        .isEqualTo(404);
  }

  private String path(String membership) {
    return azure.get(membership).body().at("/properties/path").asText();
  }

  private ApiManagementServiceResource create(boolean restore) {
    return manager
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
        .withIdentity(new ApiManagementServiceIdentity().withType(ApimIdentityType.SYSTEM_ASSIGNED))
        .withRestore(restore)
        .create();
  }
}
