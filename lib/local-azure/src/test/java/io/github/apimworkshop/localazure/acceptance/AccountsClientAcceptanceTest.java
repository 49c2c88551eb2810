package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.cognitiveservices.CognitiveServicesManager;
import com.azure.resourcemanager.cognitiveservices.models.Account;
import com.azure.resourcemanager.cognitiveservices.models.AccountProperties;
import com.azure.resourcemanager.cognitiveservices.models.ApiKeys;
import com.azure.resourcemanager.cognitiveservices.models.CheckDomainAvailabilityParameter;
import com.azure.resourcemanager.cognitiveservices.models.CheckSkuAvailabilityParameter;
import com.azure.resourcemanager.cognitiveservices.models.Deployment;
import com.azure.resourcemanager.cognitiveservices.models.DeploymentModel;
import com.azure.resourcemanager.cognitiveservices.models.DeploymentProperties;
import com.azure.resourcemanager.cognitiveservices.models.KeyName;
import com.azure.resourcemanager.cognitiveservices.models.RaiPolicy;
import com.azure.resourcemanager.cognitiveservices.models.RaiPolicyProperties;
import com.azure.resourcemanager.cognitiveservices.models.RegenerateKeyParameters;
import com.azure.resourcemanager.cognitiveservices.models.Sku;
import io.github.apimworkshop.localazure.LocalAzure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code azure-resourcemanager-cognitiveservices}, call by call. */
final class AccountsClientAcceptanceTest extends LocalAzureTest {
  private static final String ACCOUNTS = "Microsoft.CognitiveServices/accounts";
  private static final String DEPLOYMENTS = ACCOUNTS + "/deployments";
  private static final String DELETED =
      "Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts";
  private static final String OF_SUBSCRIPTION =
      "/subscriptions/{subscription}/providers/Microsoft.CognitiveServices";
  private static final String OF_ACCOUNT =
      "GET /subscriptions/{subscription}/resourceGroups/{resourceGroup}"
          + "/providers/Microsoft.CognitiveServices/accounts/{account}";

  private CognitiveServicesManager manager;

  @BeforeEach
  void authenticate() {
    manager = azure.cognitiveServices();
  }

  @Test
  @Shows({
    "PUT " + ACCOUNTS,
    "GET " + ACCOUNTS,
    "PATCH " + ACCOUNTS,
    "list " + ACCOUNTS,
    "DELETE " + ACCOUNTS
  })
  void accounts_createReadUpdateListAndDelete() {
    Account account = create(false);
    assertThat(account.properties().provisioningState()).hasToString("Succeeded");
    assertThat(account.properties().endpoint()).startsWith("http://127.0.0.1:").endsWith("/");
    account.update().withTags(Map.of("step", "3")).apply();
    Account read = manager.accounts().getByResourceGroup("rg", "aoai1");
    assertThat(read.tags()).containsEntry("step", "3");
    assertThat(read.properties().endpoint()).isEqualTo(account.properties().endpoint());
    assertThat(manager.accounts().list()).hasSize(1);
    assertThat(manager.accounts().listByResourceGroup("rg")).hasSize(1);
    manager.accounts().deleteById(account.id());
    assertThat(manager.accounts().list()).isEmpty();
  }

  @Test
  @Shows({"POST " + ACCOUNTS + "/listKeys", "POST " + ACCOUNTS + "/regenerateKey"})
  void keys_areListedAndRegeneratedOneByOne() {
    create(false);
    ApiKeys before = manager.accounts().listKeys("rg", "aoai1");
    ApiKeys after =
        manager
            .accounts()
            .regenerateKey("rg", "aoai1", new RegenerateKeyParameters().withKeyName(KeyName.KEY2));
    assertThat(after.key1()).matches("[0-9a-f]{32}").isEqualTo(before.key1());
    assertThat(after.key2()).isNotEqualTo(before.key2());
  }

  @Test
  @Shows({
    "PUT " + DEPLOYMENTS,
    "GET " + DEPLOYMENTS,
    "PATCH " + DEPLOYMENTS,
    "list " + DEPLOYMENTS,
    "DELETE " + DEPLOYMENTS
  })
  void deployments_createReadUpdateListAndDelete() {
    create(false);
    Deployment deployment = deploy();
    assertThat(deployment.properties().rateLimits()).hasSize(2);
    deployment.update().withTags(Map.of("step", "3")).apply();
    assertThat(manager.deployments().get("rg", "aoai1", "chat").properties().model().version())
        .isEqualTo("2024-11-20");
    assertThat(manager.deployments().list("rg", "aoai1")).hasSize(1);
    manager.deployments().delete("rg", "aoai1", "chat");
    assertThat(manager.deployments().list("rg", "aoai1")).isEmpty();
  }

  @Test
  @Shows({"GET " + OF_SUBSCRIPTION + "/deletedAccounts", "GET " + DELETED, "DELETE " + DELETED})
  void deletedAccount_isListedReadAndPurged() {
    create(false);
    manager.accounts().deleteByResourceGroup("rg", "aoai1");
    assertThat(manager.deletedAccounts().list()).hasSize(1);
    assertThat(manager.deletedAccounts().get("swedencentral", "rg", "aoai1").name())
        .isEqualTo("aoai1");
    manager.deletedAccounts().purge("swedencentral", "rg", "aoai1");
    assertThat(manager.deletedAccounts().list()).isEmpty();
    assertThat(create(false).name()).isEqualTo("aoai1");
  }

  @Test
  @Shows(refused = "PUT " + ACCOUNTS)
  void nameOfADeletedAccount_isRefusedUntilItIsRestored() {
    create(false);
    deploy();
    String key = manager.accounts().listKeys("rg", "aoai1").key1();
    manager.accounts().deleteByResourceGroup("rg", "aoai1");
    assertThatThrownBy(() -> create(false))
        .isInstanceOfSatisfying(
            ManagementException.class,
            e -> assertThat(e.getValue().getCode()).isEqualTo("FlagMustBeSetForRestore"));
    create(true);
    assertThat(manager.accounts().listKeys("rg", "aoai1").key1()).isEqualTo(key);
    assertThat(manager.deployments().list("rg", "aoai1")).hasSize(1);
  }

  @Test
  @Shows({
    "GET " + OF_SUBSCRIPTION + "/locations/{location}/models",
    "GET " + OF_SUBSCRIPTION + "/locations/{location}/usages",
    OF_ACCOUNT + "/models",
    OF_ACCOUNT + "/usages",
    OF_ACCOUNT + "/skus"
  })
  void modelsUsagesAndSkus_ofLocationAndAccount() {
    create(false);
    deploy();
    assertThat(manager.models().list("swedencentral"))
        .extracting(it -> it.model().name())
        .contains("gpt-4o");
    assertThat(manager.usages().list("swedencentral"))
        .filteredOn(it -> it.name().value().equals("OpenAI.Standard.gpt-4o"))
        .singleElement()
        .satisfies(it -> assertThat(it.currentValue()).isEqualTo(10));
    assertThat(manager.accounts().listModels("rg", "aoai1"))
        .extracting(it -> it.name())
        .contains("gpt-4o");
    assertThat(manager.accounts().listUsages("rg", "aoai1").value()).isNotEmpty();
    assertThat(manager.accounts().listSkus("rg", "aoai1").value())
        .singleElement()
        .satisfies(it -> assertThat(it.sku().name()).isEqualTo("S0"));
  }

  @Test
  @Shows({
    "POST " + OF_SUBSCRIPTION + "/checkDomainAvailability",
    "POST " + OF_SUBSCRIPTION + "/locations/{location}/checkSkuAvailability"
  })
  void availability_ofDomainAndSku() {
    create(false);
    assertThat(
            manager
                .resourceProviders()
                .checkDomainAvailability(
                    new CheckDomainAvailabilityParameter()
                        .withSubdomainName("aoai1")
                        .withType(ACCOUNTS))
                .isSubdomainAvailable())
        .isFalse();
    assertThat(
            manager
                .resourceProviders()
                .checkSkuAvailability(
                    "swedencentral",
                    new CheckSkuAvailabilityParameter()
                        .withSkus(List.of("S0"))
                        .withKind("OpenAI")
                        .withType(ACCOUNTS))
                .value())
        .singleElement()
        .satisfies(it -> assertThat(it.skuAvailable()).isTrue());
  }

  @Test
  @Shows({
    "PUT " + ACCOUNTS + "/raiPolicies",
    "GET " + ACCOUNTS + "/raiPolicies",
    "list " + ACCOUNTS + "/raiPolicies",
    "DELETE " + ACCOUNTS + "/raiPolicies"
  })
  void raiPolicies_areKept() {
    create(false);
    RaiPolicy policy =
        manager
            .raiPolicies()
            .define("strict")
            .withExistingAccount("rg", "aoai1")
            .withProperties(new RaiPolicyProperties().withBasePolicyName("Microsoft.Default"))
            .create();
    assertThat(policy.properties().basePolicyName()).isEqualTo("Microsoft.Default");
    assertThat(manager.raiPolicies().getWithResponse("rg", "aoai1", "strict", Context.NONE))
        .isNotNull();
    assertThat(manager.raiPolicies().list("rg", "aoai1")).hasSize(1);
    manager.raiPolicies().delete("rg", "aoai1", "strict");
    assertThat(manager.raiPolicies().list("rg", "aoai1")).isEmpty();
  }

  @Test
  @Shows(refused = "PUT " + DELETED)
  void deletedAccount_comesFromDeletingOnly() {
    String list =
        "/subscriptions/%s/providers/Microsoft.CognitiveServices/locations/westus/resourceGroups/rg";
    assertThat(
            azure
                .put(list.formatted(LocalAzure.SUBSCRIPTION_ID) + "/deletedAccounts/a", "{}")
                .status())
        .isEqualTo(404);
  }

  private Account create(boolean restore) {
    return manager
        .accounts()
        .define("aoai1")
        .withExistingResourceGroup("rg")
        .withRegion("swedencentral")
        .withKind("OpenAI")
        .withSku(new Sku().withName("S0"))
        .withProperties(
            new AccountProperties()
                .withCustomSubDomainName("aoai1")
                .withRestore(restore ? true : null))
        .create();
  }

  private Deployment deploy() {
    return manager
        .deployments()
        .define("chat")
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
  }
}
