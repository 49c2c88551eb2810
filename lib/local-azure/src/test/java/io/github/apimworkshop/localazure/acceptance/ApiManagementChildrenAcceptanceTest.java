package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.apimanagement.models.NamedValueContract;
import com.azure.resourcemanager.apimanagement.models.ProductContract;
import com.azure.resourcemanager.apimanagement.models.ProductState;
import com.azure.resourcemanager.apimanagement.models.SubscriptionContract;
import com.azure.resourcemanager.apimanagement.models.SubscriptionCreateParameters;
import com.azure.resourcemanager.apimanagement.models.SubscriptionKeysContract;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ApiManagementChildrenAcceptanceTest extends LocalAzureTest {
  @BeforeEach
  void service() {
    createService();
    azure.put(SERVICE + "/apis/openai", "{'properties':{'displayName':'o','path':'openai'}}");
  }

  @Test
  void productAndSubscription_throughTheSdk_giveKeys() {
    ApiManagementManager manager = azure.apiManagement();
    ProductContract product =
        manager
            .products()
            .define("gold")
            .withExistingService("rg", "apim1")
            .withDisplayName("Gold")
            .withState(ProductState.PUBLISHED)
            .create();
    assertThat(product.subscriptionRequired()).isTrue();
    manager.productApis().createOrUpdate("rg", "apim1", "gold", "openai");
    assertThat(manager.productApis().listByProduct("rg", "apim1", "gold"))
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("openai"));

    SubscriptionContract subscription =
        manager
            .subscriptions()
            .createOrUpdate(
                "rg",
                "apim1",
                "attendee",
                new SubscriptionCreateParameters()
                    .withScope("/products/gold")
                    .withDisplayName("Attendee"));
    assertThat(subscription.primaryKey()).isNull();
    assertThat(subscription.scope()).isEqualTo(SERVICE + "/products/gold");
    SubscriptionKeysContract keys = manager.subscriptions().listSecrets("rg", "apim1", "attendee");
    assertThat(keys.primaryKey()).matches("[0-9a-f]{32}");
    manager.subscriptions().regeneratePrimaryKey("rg", "apim1", "attendee");
    SubscriptionKeysContract renewed =
        manager.subscriptions().listSecrets("rg", "apim1", "attendee");
    assertThat(renewed.primaryKey()).isNotEqualTo(keys.primaryKey());
    assertThat(renewed.secondaryKey()).isEqualTo(keys.secondaryKey());
    assertThat(manager.productSubscriptions().list("rg", "apim1", "gold")).hasSize(1);
    manager.subscriptions().delete("rg", "apim1", "attendee", "*");
    assertThat(azure.get(SERVICE + "/subscriptions/attendee").status()).isEqualTo(404);
  }

  @Test
  void namedValue_secret_isAnsweredByListValueOnly() {
    ApiManagementManager manager = azure.apiManagement();
    NamedValueContract created =
        manager
            .namedValues()
            .define("limit")
            .withExistingService("rg", "apim1")
            .withDisplayName("limit")
            .withValue("42")
            .withSecret(true)
            .create();
    assertThat(created.value()).isNull();
    assertThat(manager.namedValues().listValue("rg", "apim1", "limit").value()).isEqualTo("42");
    Answer list = azure.get(SERVICE + "/namedValues");
    assertThat(list.http().body()).doesNotContain("\"42\"");
  }

  @Test
  void namedValue_withTakenDisplayNameOrAbsentSecret_isRefused() {
    azure.put(SERVICE + "/namedValues/a", "{'properties':{'displayName':'n','value':'1'}}");
    Answer taken =
        azure.put(SERVICE + "/namedValues/b", "{'properties':{'displayName':'N','value':'1'}}");
    assertThat(taken.status()).isEqualTo(400);
    Answer vault =
        azure.put(
            SERVICE + "/namedValues/c",
            "{'properties':{'displayName':'c','keyVault':{'secretIdentifier':'https://v.vault.azure.net/secrets/s'}}}");
    assertThat(vault.error().at("/details/0/target").asText()).isEqualTo("keyVault");
  }

  @Test
  void diagnostic_withTheLoggerThatComesWithTheService_isTaken() {
    Answer answer =
        azure.put(
            SERVICE + "/diagnostics/azuremonitor",
            "{'properties':{'loggerId':'%s/loggers/azuremonitor'}}".formatted(SERVICE));
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void namedValue_displayNameGivenUp_isFreeForOthers() {
    azure.put(SERVICE + "/namedValues/a", "{'properties':{'displayName':'n','value':'1'}}");
    azure.put(SERVICE + "/namedValues/a", "{'properties':{'displayName':'m','value':'1'}}");
    String other = "{'properties':{'displayName':'n','value':'1'}}";
    assertThat(azure.put(SERVICE + "/namedValues/b", other).status()).isEqualTo(201);
    azure.delete(SERVICE + "/namedValues/b");
    assertThat(azure.put(SERVICE + "/namedValues/c", other).status()).isEqualTo(201);
  }

  @Test
  void namedValue_ofOneBlank_isTaken_emptyIsNot() {
    assertThat(namedValue(" ").status()).isEqualTo(201);
    assertThat(namedValue("").status()).isEqualTo(400);
  }

  private Answer namedValue(String value) {
    return azure.put(
        SERVICE + "/namedValues/blank" + value.length(),
        "{'properties':{'displayName':'blank%d','value':'%s'}}".formatted(value.length(), value));
  }

  @Test
  void namedValue_fromAVault_hasTheValueOfItsSecret() {
    String vault = GROUP + "/providers/Microsoft.KeyVault/vaults/v1";
    azure.put(vault, "{'location':'swedencentral','properties':{}}");
    Answer secret = azure.put(vault + "/secrets/s", "{'properties':{'value':'hidden'}}");
    String address = secret.body().at("/properties/secretUri").asText();
    assertThat(address).isEqualTo("https://v1.vault.azure.net/secrets/s");
    assertThat(azure.get(vault + "/secrets/s").http().body()).doesNotContain("hidden");

    Answer named =
        azure.put(
            SERVICE + "/namedValues/c",
            "{'properties':{'displayName':'c','keyVault':{'secretIdentifier':'%s'}}}"
                .formatted(address));
    assertThat(named.body().at("/properties/secret").asBoolean()).isTrue();
    assertThat(named.body().at("/properties/keyVault/lastStatus/code").asText())
        .isEqualTo("Success");
    assertThat(azure.post(SERVICE + "/namedValues/c/listValue", "{}").body().path("value").asText())
        .isEqualTo("hidden");
  }

  @Test
  void subscription_toAFullIdBehindAShortBeginning_opensThatApi() {
    azure.put(
        SERVICE + "/subscriptions/s",
        "{'properties':{'scope':'/apis/%s/apis/openai','displayName':'s'}}".formatted(SERVICE));
    assertThat(azure.get(SERVICE + "/subscriptions/s").body().at("/properties/scope").asText())
        .isEqualTo(SERVICE + "/apis/openai");
  }

  @Test
  void subscription_withOwnKeysAndUnknownScope() {
    Answer unknown =
        azure.put(
            SERVICE + "/subscriptions/s",
            "{'properties':{'scope':'/apis/nope','displayName':'s'}}");
    assertThat(unknown.status()).isEqualTo(400);
    azure.put(
        SERVICE + "/subscriptions/s",
        "{'properties':{'scope':'/apis','displayName':'s','primaryKey':'mine'}}");
    assertThat(
            azure
                .post(SERVICE + "/subscriptions/s/listSecrets", "{}")
                .body()
                .path("primaryKey")
                .asText())
        .isEqualTo("mine");
    Answer suspended =
        azure.call(
            "PATCH", SERVICE + "/subscriptions/s", "{\"properties\":{\"state\":\"suspended\"}}");
    assertThat(suspended.body().at("/properties/state").asText()).isEqualTo("suspended");
    assertThat(
            azure
                .post(SERVICE + "/subscriptions/s/listSecrets", "{}")
                .body()
                .path("primaryKey")
                .asText())
        .isEqualTo("mine");
  }

  @Test
  void logger_credentials_comeBackAsNamedValue() {
    Answer created =
        azure.put(
            SERVICE + "/loggers/insights",
            "{'properties':{'loggerType':'applicationInsights','credentials':{'instrumentationKey':'secret-key'}}}");
    String reference = created.body().at("/properties/credentials/instrumentationKey").asText();
    assertThat(reference).matches("\\{\\{Logger-Credentials--[0-9a-f]{8}}}");
    assertThat(azure.get(SERVICE + "/namedValues").body().path("value")).hasSize(1);
    assertThat(azure.get(SERVICE + "/loggers/insights").http().body()).doesNotContain("secret-key");
  }

  @Test
  void diagnostic_needsItsLoggerAndItsName() {
    String body = "{'properties':{'loggerId':'/loggers/insights','sampling':{'percentage':100}}}";
    assertThat(azure.put(SERVICE + "/diagnostics/applicationinsights", body).status())
        .isEqualTo(400);
    azure.put(
        SERVICE + "/loggers/insights",
        "{'properties':{'loggerType':'applicationInsights','credentials':{'instrumentationKey':'k'}}}");
    assertThat(azure.put(SERVICE + "/diagnostics/applicationinsights", body).status())
        .isEqualTo(201);
    assertThat(azure.put(SERVICE + "/apis/openai/diagnostics/azuremonitor", body).status())
        .isEqualTo(201);
    assertThat(azure.put(SERVICE + "/diagnostics/mine", body).status()).isEqualTo(400);
  }

  @Test
  void apiLink_makesTheApiPartOfTheProduct() {
    azure.put(SERVICE + "/products/p", "{'properties':{'displayName':'P'}}");
    Answer link =
        azure.put(SERVICE + "/products/p/apiLinks/l", "{'properties':{'apiId':'/apis/openai'}}");
    assertThat(link.status()).isEqualTo(201);
    assertThat(azure.call("HEAD", SERVICE + "/products/p/apis/openai", null).status())
        .isEqualTo(204);
    assertThat(azure.get(SERVICE + "/apis/openai/products").body().path("value")).hasSize(1);
    azure.delete(SERVICE + "/products/p/apiLinks/l");
    assertThat(azure.get(SERVICE + "/products/p/apis").body().path("value")).isEmpty();
  }

  @Test
  void gateway_listKeysAndToken_areAnswered() {
    azure.put(SERVICE + "/gateways/edge", "{'properties':{'locationData':{'name':'here'}}}");
    assertThat(
            azure.post(SERVICE + "/gateways/edge/listKeys", "{}").body().path("primary").asText())
        .hasSize(32);
    assertThat(
            azure
                .post(SERVICE + "/gateways/edge/generateToken", "{'keyType':'primary'}")
                .body()
                .path("value")
                .asText())
        .startsWith("edge&");
  }

  @Test
  void entityTag_throughTheSdk_isAnswered() {
    assertThat(
            azure
                .apiManagement()
                .apis()
                .getEntityTagWithResponse("rg", "apim1", "openai", Context.NONE)
                .getDeserializedHeaders()
                .etag())
        .isNotBlank();
  }

  @Test
  void patch_withStaleEtag_is412() {
    JsonNode before = azure.get(SERVICE + "/apis/openai").body();
    assertThat(azure.conditional("PUT", SERVICE + "/apis/none", "\"stale\"", "{}").status())
        .isEqualTo(412);
    assertThat(azure.conditional("DELETE", SERVICE + "/apis/none", "\"stale\"", "").status())
        .isEqualTo(204);
    Answer refused = azure.conditional("PATCH", SERVICE + "/apis/openai", "\"stale\"", "{}");
    assertThat(refused.status()).isEqualTo(412);
    assertThat(azure.get(SERVICE + "/apis/openai").body()).isEqualTo(before);
  }
}
