package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import com.azure.resourcemanager.cognitiveservices.CognitiveServicesManager;
import com.azure.resourcemanager.cognitiveservices.models.Account;
import com.azure.resourcemanager.cognitiveservices.models.AccountProperties;
import com.azure.resourcemanager.cognitiveservices.models.ApiKeys;
import com.azure.resourcemanager.cognitiveservices.models.Deployment;
import com.azure.resourcemanager.cognitiveservices.models.DeploymentModel;
import com.azure.resourcemanager.cognitiveservices.models.DeploymentProperties;
import com.azure.resourcemanager.cognitiveservices.models.KeyName;
import com.azure.resourcemanager.cognitiveservices.models.RegenerateKeyParameters;
import com.azure.resourcemanager.cognitiveservices.models.Sku;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class CognitiveServicesAcceptanceTest extends LocalAzureTest {
  @Test
  void account_throughTheSdk_livesAndIsPurged() {
    CognitiveServicesManager manager = azure.cognitiveServices();
    Account account =
        manager
            .accounts()
            .define("aoai1")
            .withExistingResourceGroup("rg")
            .withRegion("swedencentral")
            .withKind("OpenAI")
            .withSku(new Sku().withName("S0"))
            .withProperties(new AccountProperties().withCustomSubDomainName("aoai1"))
            .create();
    assertThat(account.properties().provisioningState().toString()).isEqualTo("Succeeded");
    assertThat(account.properties().endpoint()).startsWith("http://127.0.0.1:").endsWith("/");

    Deployment deployment =
        manager
            .deployments()
            .define("gpt-4o")
            .withExistingAccount("rg", "aoai1")
            .withSku(new Sku().withName("Standard").withCapacity(10))
            .withProperties(
                new DeploymentProperties()
                    .withModel(
                        new DeploymentModel()
                            .withFormat("OpenAI")
                            .withName("gpt-4o")
                            .withVersion("2024-11-20")))
            .create();
    assertThat(deployment.properties().rateLimits()).hasSize(2);
    assertThat(manager.deployments().list("rg", "aoai1")).hasSize(1);
    assertThat(manager.accounts().list()).hasSize(1);
    assertThat(manager.accounts().listByResourceGroup("rg")).hasSize(1);

    ApiKeys keys = manager.accounts().listKeys("rg", "aoai1");
    ApiKeys renewed =
        manager
            .accounts()
            .regenerateKeyWithResponse(
                "rg",
                "aoai1",
                new RegenerateKeyParameters().withKeyName(KeyName.KEY1),
                Context.NONE)
            .getValue();
    assertThat(keys.key1()).matches("[0-9a-f]{32}");
    assertThat(renewed.key1()).isNotEqualTo(keys.key1());
    assertThat(renewed.key2()).isEqualTo(keys.key2());

    manager.accounts().deleteByResourceGroup("rg", "aoai1");
    assertThat(manager.deletedAccounts().list()).hasSize(1);
    manager.deletedAccounts().purge("swedencentral", "rg", "aoai1");
    assertThat(manager.deletedAccounts().list()).isEmpty();
  }

  @Test
  void put_nameOfSoftDeletedAccount_is409UntilRestored() {
    createAccount();
    String key = azure.post(ACCOUNT + "/listKeys", "{}").body().path("key1").asText();
    deploy("gpt-4o", 10);
    azure.delete(ACCOUNT);

    Answer clash =
        azure.put(
            ACCOUNT,
            "{'location':'swedencentral','kind':'OpenAI','sku':{'name':'S0'},'properties':{}}");
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.error().path("code").asText()).isEqualTo("FlagMustBeSetForRestore");

    Answer restored =
        azure.put(
            ACCOUNT,
            "{'location':'swedencentral','kind':'OpenAI','sku':{'name':'S0'},'properties':{'restore':true}}");
    assertThat(restored.status()).isEqualTo(201);
    assertThat(restored.body().path("properties").has("restore")).isFalse();
    assertThat(azure.get(ACCOUNT + "/deployments/gpt-4o").status()).isEqualTo(200);
    assertThat(azure.post(ACCOUNT + "/listKeys", "{}").body().path("key1").asText()).isEqualTo(key);
  }

  @Test
  void deployment_overQuotaOfRegionAndModel_is400InsufficientQuota() {
    createAccount();
    assertThat(deploy("first", 3000).status()).isEqualTo(201);
    Answer second = deploy("second", 2500);
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.error().path("code").asText()).isEqualTo("InsufficientQuota");
    assertThat(second.error().path("message").asText())
        .startsWith(
            "This operation require 2500 new capacity in quota Tokens Per Minute (thousands)")
        .contains("current available capacity 2000");
    assertThat(deploy("first", 5000).status()).isEqualTo(200);
  }

  @Test
  void twoModelDeployments_onOneAccountAtOnce_giveOneRequestConflict() throws Exception {
    azure.close();
    azure = new RunningAzure(state, 20);
    createAccount();
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> deploy("one", 1));
    CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> deploy("two", 1));
    assertThat(List.of(first.get().status(), second.get().status()))
        .containsExactlyInAnyOrder(201, 409);
    Answer refused = first.get().status() == 409 ? first.get() : second.get();
    assertThat(refused.error().path("code").asText()).isEqualTo("RequestConflict");
    assertThat(deploy("three", 1).status()).isEqualTo(201);
  }

  @Test
  void usages_afterDeployment_showTheCapacityInUse() {
    createAccount();
    deploy("first", 30);
    Answer usages = azure.get(location("/usages"));
    assertThat(usages.body().path("value"))
        .filteredOn(usage -> usage.at("/name/value").asText().equals("OpenAI.Standard.gpt-4o"))
        .singleElement()
        .satisfies(usage -> assertThat(usage.path("currentValue").asInt()).isEqualTo(30));
  }

  @Test
  void models_ofLocation_nameVersionsAndSkus() {
    assertThat(azure.get(location("/models")).body().path("value"))
        .anySatisfy(
            model -> {
              assertThat(model.at("/model/name").asText()).isEqualTo("gpt-4o");
              assertThat(model.at("/model/version").asText()).isEqualTo("2024-11-20");
            });
    assertThat(azure.cognitiveServices().models().list("swedencentral")).isNotEmpty();
  }

  @Test
  void put_sameSubdomainTwice_is409() {
    createAccount();
    Answer answer =
        azure.put(
            ACCOUNT.replace("aoai1", "aoai2"),
            "{'location':'westus','kind':'OpenAI','sku':{'name':'S0'},'properties':{'customSubDomainName':'AOAI1'}}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.error().path("code").asText()).isEqualTo("CustomDomainInUse");
  }

  @Test
  void put_otherLocation_is409InvalidResourceLocation() {
    createAccount();
    Answer answer =
        azure.put(
            ACCOUNT, "{'location':'westus','kind':'OpenAI','sku':{'name':'S0'},'properties':{}}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.error().path("code").asText()).isEqualTo("InvalidResourceLocation");
  }

  private Answer deploy(String name, int capacity) {
    return azure.put(
        ACCOUNT + "/deployments/" + name,
        """
        {'sku':{'name':'Standard','capacity':%d},
         'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}}
        """
            .formatted(capacity));
  }

  private static String location(String call) {
    return "/subscriptions/"
        + LocalAzure.SUBSCRIPTION_ID
        + "/providers/Microsoft.CognitiveServices/locations/swedencentral"
        + call;
  }
}
