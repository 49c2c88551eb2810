package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.Region;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.models.ResourceGroup;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResourceGroupAcceptanceTest extends LocalAzureTest {
  private static final String SERVICE_TYPE = "Microsoft.ApiManagement/service";

  @Test
  void resourceGroup_throughTheSdk_livesAndDies() {
    ResourceManager resources = azure.resources();
    ResourceGroup created =
        resources
            .resourceGroups()
            .define("sdk-group")
            .withRegion(Region.EUROPE_WEST)
            .withTags(Map.of("step", "3"))
            .create();

    assertThat(created.regionName()).isEqualTo("westeurope");
    assertThat(resources.resourceGroups().contain("sdk-group")).isTrue();
    assertThat(resources.resourceGroups().listByTag("step", "3")).hasSize(1);
    assertThat(resources.resourceGroups().listByTag("step", "4")).isEmpty();
    created.update().withTag("step", "4").apply();
    assertThat(resources.resourceGroups().getByName("sdk-group").tags()).containsEntry("step", "4");
    resources.resourceGroups().deleteByName("sdk-group");
    assertThat(resources.resourceGroups().contain("sdk-group")).isFalse();
  }

  @Test
  void get_unknownGroup_is404ResourceGroupNotFound() {
    Answer answer = azure.get(GROUP + "-none");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error().path("code").asText()).isEqualTo("ResourceGroupNotFound");
    assertThat(answer.error().path("message").asText())
        .isEqualTo("Resource group 'rg-none' could not be found.");
  }

  @Test
  void get_unknownSubscription_is404SubscriptionNotFound() {
    Answer answer =
        azure.get("/subscriptions/00000000-0000-0000-0000-00000000dead/resourceGroups/rg");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error().path("code").asText()).isEqualTo("SubscriptionNotFound");
  }

  @Test
  void put_otherLocation_is409() {
    Answer answer = azure.put(GROUP, "{'location':'westus'}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.error().path("message").asText())
        .isEqualTo(
            "Invalid resource group location 'westus'. The Resource group already exists in location 'swedencentral'.");
  }

  @Test
  void path_inAnyCasing_findsTheGroupAndKeepsItsName() {
    Answer answer =
        azure.get("//SUBSCRIPTIONS/" + LocalAzure.SUBSCRIPTION_ID + "/RESOURCEGROUPS/RG");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("id").asText()).isEqualTo(GROUP);
  }

  @Test
  void call_withoutApiVersion_is400() {
    Answer answer =
        azure.send(
            HttpRequest.newBuilder(URI.create(azure.management() + GROUP))
                .header("Authorization", azure.bearer())
                .build());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asText()).isEqualTo("MissingApiVersionParameter");
  }

  @Test
  void call_withoutToken_is401WithChallenge() {
    Answer answer =
        azure.send(
            HttpRequest.newBuilder(
                    URI.create(azure.management() + GROUP + "?api-version=2025-04-01"))
                .build());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.error().path("code").asText()).isEqualTo("AuthenticationFailed");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer authorization_uri=");
  }

  @Test
  void put_brokenJson_is400InvalidRequestContent() {
    Answer answer = azure.put(GROUP, "{'location':");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asText()).isEqualTo("InvalidRequestContent");
    assertThat(answer.error().path("message").asText()).contains("ine 1").doesNotContain("Source");
  }

  @Test
  void delete_groupWithServiceAndAccount_leavesBothInTheDeletedLists() {
    createService();
    createAccount();
    Answer deleted = azure.delete(GROUP);
    assertThat(deleted.status()).isEqualTo(202);
    assertThat(deleted.header("Location")).startsWith("https://management.azure.com/");
    String providers = "/subscriptions/" + LocalAzure.SUBSCRIPTION_ID + "/providers/";
    assertThat(
            azure.get(providers + "Microsoft.ApiManagement/deletedservices").body().path("value"))
        .hasSize(1);
    assertThat(
            azure
                .get(providers + "Microsoft.CognitiveServices/deletedAccounts")
                .body()
                .path("value"))
        .hasSize(1);
  }

  @Test
  void resources_ofGroup_areListedAndFilteredByType() {
    createService();
    createAccount();
    assertThat(azure.get(GROUP + "/resources").body().path("value")).hasSize(2);
    Answer filtered =
        azure.get(
            GROUP
                + "/resources?$filter=resourceType%20eq%20'Microsoft.CognitiveServices/accounts'");
    assertThat(filtered.body().path("value")).hasSize(1);
    assertThat(azure.resources().genericResources().listByResourceGroup("rg")).hasSize(2);
  }

  @Test
  void subscriptionCalls_answerTheOneSubscription() {
    ResourceManager resources = azure.resources();
    assertThat(resources.subscriptions().list())
        .singleElement()
        .satisfies(it -> assertThat(it.subscriptionId()).isEqualTo(LocalAzure.SUBSCRIPTION_ID));
    assertThat(resources.tenants().list())
        .singleElement()
        .satisfies(it -> assertThat(it.tenantId()).isEqualTo(LocalAzure.TENANT_ID));
    assertThat(resources.subscriptions().getById(LocalAzure.SUBSCRIPTION_ID).listLocations())
        .anySatisfy(it -> assertThat(it.name()).isEqualTo("swedencentral"));
    assertThat(resources.providers().getByName("Microsoft.ApiManagement").registrationState())
        .isEqualTo("Registered");
  }

  @Test
  void genericResource_ofUnknownNamespace_isStoredAndAnswered() {
    String id = GROUP + "/providers/Microsoft.Storage/storageAccounts/store1";
    Answer created =
        azure.put(
            id,
            "{'location':'West US','kind':'StorageV2','sku':{'name':'Standard_LRS'},'properties':{'a':1}}");
    assertThat(created.status()).isEqualTo(201);
    Answer read = azure.get(id);
    assertThat(read.body().at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
    assertThat(read.body().at("/properties/a").asInt()).isEqualTo(1);
    assertThat(read.body().path("location").asText()).isEqualTo("westus");
    assertThat(azure.call("HEAD", id, null).status()).isEqualTo(204);
    assertThat(azure.delete(id).status()).isEqualTo(200);
    assertThat(azure.delete(id).status()).isEqualTo(204);
    assertThat(azure.get(id).error().path("code").asText()).isEqualTo("ResourceNotFound");
  }

  @Test
  void put_childOfMissingParent_is404ParentResourceNotFound() {
    Answer answer =
        azure.put(
            SERVICE + "/backends/b",
            "{'properties':{'url':'https://x.example','protocol':'http'}}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error().path("code").asText()).isEqualTo("ParentResourceNotFound");
  }

  @Test
  void put_misspeltTypeOfKnownNamespace_isRefusedWithSuggestion() {
    createService();
    Answer answer = azure.put(SERVICE + "/backend/b", "{'properties':{}}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error().path("code").asText()).isEqualTo("InvalidResourceType");
    assertThat(answer.error().path("message").asText())
        .contains("Did you mean 'Microsoft.ApiManagement/service/backends'?");
  }

  @Test
  @Shows(refused = "PUT Microsoft.Resources/deploymentScripts")
  void put_deploymentScript_isRefusedByName() {
    Answer answer =
        azure.put(
            GROUP + "/providers/Microsoft.Resources/deploymentScripts/setup",
            "{'location':'westus','kind':'AzureCLI','properties':{}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("message").asText()).contains("'setup'");
  }

  @Test
  void resourcesOfTheSubscription_areFilteredByGroupAsTheAzureCliAsks() {
    createService();
    String list = "/subscriptions/a0000000-0000-4000-8000-000000000001/resources?$filter=";
    String own =
        list + "resourceGroup%20eq%20'RG'%20and%20resourceType%20eq%20'" + SERVICE_TYPE + "'";
    assertThat(azure.get(own).body().path("value")).hasSize(1);
    assertThat(azure.get(list + "resourceGroup%20eq%20'other'").body().path("value")).isEmpty();
  }
}
