package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.Region;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluent.ResourcesClient;
import com.azure.resourcemanager.resources.fluent.TagOperationsClient;
import com.azure.resourcemanager.resources.fluent.models.GenericResourceInner;
import com.azure.resourcemanager.resources.fluent.models.TagsResourceInner;
import com.azure.resourcemanager.resources.models.LockLevel;
import com.azure.resourcemanager.resources.models.ResourceGroup;
import com.azure.resourcemanager.resources.models.ResourceGroupPatchable;
import com.azure.resourcemanager.resources.models.Tags;
import com.azure.resourcemanager.resources.models.TagsPatchOperation;
import com.azure.resourcemanager.resources.models.TagsPatchResource;
import io.github.apimworkshop.localazure.LocalAzure;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code azure-resourcemanager-resources}, call by call. */
final class ResourcesClientAcceptanceTest extends LocalAzureTest {
  private static final String SUBSCRIPTION = "/subscriptions/{subscription}";
  private static final String ONE_GROUP = SUBSCRIPTION + "/resourceGroups/{resourceGroup}";
  private static final String STORAGE = "Microsoft.Storage/storageAccounts";
  private static final String ACCOUNT_ID = GROUP + "/providers/" + STORAGE + "/files";
  private static final String VERSION = "2023-05-01";

  private ResourceManager resources;

  @BeforeEach
  void authenticate() {
    resources = azure.resources();
  }

  @Test
  @Shows({"GET /subscriptions", "GET " + SUBSCRIPTION, "GET " + SUBSCRIPTION + "/locations"})
  void subscriptions_listGetAndLocations() {
    assertThat(resources.subscriptions().list())
        .singleElement()
        .satisfies(it -> assertThat(it.subscriptionId()).isEqualTo(LocalAzure.SUBSCRIPTION_ID));
    assertThat(
            resources
                .subscriptions()
                .getById(LocalAzure.SUBSCRIPTION_ID)
                .getLocationByRegion(Region.SWEDEN_CENTRAL)
                .displayName())
        .isEqualTo("Sweden Central");
  }

  @Test
  @Shows("GET /tenants")
  void tenants_list_holdsTheOneTenant() {
    assertThat(resources.tenants().list())
        .singleElement()
        .satisfies(it -> assertThat(it.tenantId()).isEqualTo(LocalAzure.TENANT_ID));
  }

  @Test
  @Shows({
    "GET " + SUBSCRIPTION + "/providers",
    "GET " + SUBSCRIPTION + "/providers/{namespace}",
    "POST " + SUBSCRIPTION + "/providers/{namespace}/register"
  })
  void providers_listGetAndRegister() {
    assertThat(resources.providers().list())
        .extracting(provider -> provider.namespace())
        .contains("Microsoft.ApiManagement", "Microsoft.CognitiveServices");
    assertThat(resources.providers().getByName("Microsoft.ApiManagement").resourceTypes())
        .extracting(type -> type.resourceType())
        .contains("service", "service/backends");
    assertThat(resources.providers().register("Microsoft.ApiManagement").registrationState())
        .isEqualTo("Registered");
  }

  @Test
  @Shows({"GET /providers", "GET /providers/{namespace}"})
  void providers_atTenantScope_areTheSame() {
    assertThat(resources.serviceClient().getProviders().listAtTenantScope()).isNotEmpty();
    assertThat(
            resources
                .serviceClient()
                .getProviders()
                .getAtTenantScope("Microsoft.ApiManagement")
                .resourceTypes())
        .isNotEmpty();
  }

  @Test
  @Shows({
    "PUT " + ONE_GROUP,
    "GET " + ONE_GROUP,
    "PATCH " + ONE_GROUP,
    "DELETE " + ONE_GROUP,
    "GET " + SUBSCRIPTION + "/resourceGroups",
    "GET " + SUBSCRIPTION + "/operationresults/{operation}"
  })
  void resourceGroups_createUpdateListAndDeleteWithPolling() {
    ResourceGroup created =
        resources
            .resourceGroups()
            .define("step-3")
            .withRegion("westus")
            .withTag("step", "3")
            .create();
    assertThat(created.provisioningState()).isEqualTo("Succeeded");
    created.update().withTag("step", "4").withoutTag("none").apply();
    resources
        .serviceClient()
        .getResourceGroups()
        .update("step-3", new ResourceGroupPatchable().withTags(Map.of("step", "5")));
    assertThat(resources.resourceGroups().getByName("step-3").tags()).containsEntry("step", "5");
    assertThat(resources.resourceGroups().listByTag("step", "5")).hasSize(1);
    assertThat(resources.resourceGroups().list()).hasSize(2);
    resources.resourceGroups().deleteByName("step-3");
    assertThat(resources.resourceGroups().list()).hasSize(1);
  }

  @Test
  @Shows(value = "HEAD " + ONE_GROUP, refused = "HEAD " + ONE_GROUP)
  void resourceGroups_contain_is204Or404() {
    assertThat(resources.resourceGroups().contain("rg")).isTrue();
    assertThat(resources.resourceGroups().contain("none")).isFalse();
  }

  @Test
  @Shows({
    "PUT " + STORAGE,
    "GET " + STORAGE,
    "list " + STORAGE,
    "HEAD " + STORAGE,
    "PATCH " + STORAGE,
    "DELETE " + STORAGE,
    "GET " + ONE_GROUP + "/resources",
    "GET " + SUBSCRIPTION + "/resources"
  })
  void genericResources_createReadUpdateListAndDelete() {
    putAccount();
    ResourcesClient client = resources.serviceClient().getResources();
    assertThat(client.getById(ACCOUNT_ID, VERSION).properties().toString())
        .contains("https://files.blob.core.windows.net/");
    assertThat(client.checkExistenceById(ACCOUNT_ID, VERSION)).isTrue();
    assertThat(
            client
                .updateById(
                    ACCOUNT_ID, VERSION, new GenericResourceInner().withTags(Map.of("a", "b")))
                .tags())
        .containsEntry("a", "b");
    assertThat(
            client.listByResourceGroup(
                "rg", "resourceType eq '" + STORAGE + "'", "createdTime", 5, Context.NONE))
        .singleElement()
        .satisfies(it -> assertThat(it.id()).isEqualTo(ACCOUNT_ID));
    assertThat(resources.genericResources().listByResourceGroup("rg")).hasSize(1);
    assertThat(resources.genericResources().listByTag("rg", "a", "b")).hasSize(1);
    assertThat(resources.genericResources().list()).hasSize(1);
    assertThat(azure.get(GROUP + "/providers/" + STORAGE).body().path("value")).hasSize(1);
    resources.genericResources().deleteById(ACCOUNT_ID, VERSION);
    assertThat(client.checkExistenceById(ACCOUNT_ID, VERSION)).isFalse();
  }

  @Test
  void genericResources_define_isStoredWithItsPlan() {
    var created =
        resources
            .genericResources()
            .define("cache1")
            .withRegion(Region.US_WEST)
            .withExistingResourceGroup("rg")
            .withResourceType("redis")
            .withProviderNamespace("Microsoft.Cache")
            .withoutPlan()
            .withApiVersion("2024-03-01")
            .withProperties(Map.of("enableNonSslPort", false))
            .create();
    assertThat(created.properties().toString()).contains("cache1.redis.cache.windows.net");
    resources.genericResources().deleteById(created.id(), "2024-03-01");
    assertThat(resources.genericResources().list()).isEmpty();
  }

  @Test
  @Shows({
    "PUT Microsoft.Resources/tags",
    "GET Microsoft.Resources/tags",
    "list Microsoft.Resources/tags",
    "PATCH Microsoft.Resources/tags",
    "DELETE Microsoft.Resources/tags"
  })
  void tags_ofAResource_areReplacedMergedAndDeleted() {
    putAccount();
    TagOperationsClient tags = resources.serviceClient().getTagOperations();
    assertThat(tags.getAtScope(ACCOUNT_ID).properties().tags()).isEmpty();
    tags.createOrUpdateAtScope(
        ACCOUNT_ID, new TagsResourceInner().withProperties(tags("cost", "lab")));
    patchTags(TagsPatchOperation.MERGE, "step", "3");
    assertThat(tags.getAtScope(ACCOUNT_ID).properties().tags())
        .isEqualTo(Map.of("cost", "lab", "step", "3"));
    patchTags(TagsPatchOperation.DELETE, "cost", "lab");
    assertThat(resources.genericResources().getById(ACCOUNT_ID, VERSION).tags())
        .isEqualTo(Map.of("step", "3"));
    patchTags(TagsPatchOperation.REPLACE, "a", "b");
    assertThat(azure.get(ACCOUNT_ID + "/providers/Microsoft.Resources/tags").body().path("value"))
        .hasSize(1);
    assertThat(tags.getAtScope(ACCOUNT_ID).properties().tags()).isEqualTo(Map.of("a", "b"));
    tags.deleteAtScope(ACCOUNT_ID);
    assertThat(resources.genericResources().getById(ACCOUNT_ID, VERSION).tags()).isEmpty();
  }

  private void patchTags(TagsPatchOperation operation, String name, String value) {
    resources
        .serviceClient()
        .getTagOperations()
        .updateAtScope(
            ACCOUNT_ID,
            new TagsPatchResource().withOperation(operation).withProperties(tags(name, value)));
  }

  private static Tags tags(String name, String value) {
    return new Tags().withTags(Map.of(name, value));
  }

  @Test
  @Shows({
    "PUT Microsoft.Authorization/locks",
    "GET Microsoft.Authorization/locks",
    "list Microsoft.Authorization/locks",
    "DELETE Microsoft.Authorization/locks"
  })
  void locks_onAGroup_areKeptAndTaken() {
    var lock =
        resources
            .managementLocks()
            .define("keep")
            .withLockedResourceGroup("rg")
            .withLevel(LockLevel.CAN_NOT_DELETE)
            .create();
    assertThat(resources.managementLocks().listByResourceGroup("rg")).hasSize(1);
    assertThat(resources.managementLocks().getById(lock.id()).level())
        .isEqualTo(LockLevel.CAN_NOT_DELETE);
    resources.managementLocks().deleteById(lock.id());
    assertThat(resources.managementLocks().listByResourceGroup("rg")).isEmpty();
  }

  @Test
  void unknownResource_isAManagementExceptionWithAzuresCode() {
    assertThatThrownBy(() -> resources.genericResources().getById(ACCOUNT_ID, VERSION))
        .isInstanceOfSatisfying(
            ManagementException.class,
            e -> assertThat(e.getValue().getCode()).isEqualTo("ResourceNotFound"));
  }

  private void putAccount() {
    resources
        .serviceClient()
        .getResources()
        .createOrUpdateById(
            ACCOUNT_ID,
            VERSION,
            new GenericResourceInner().withLocation("westus").withProperties(Map.of()));
  }
}
