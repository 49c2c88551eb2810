package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import org.junit.jupiter.api.Test;

/** Parameters that stand in a key vault. */
final class VaultParameterAcceptanceTest extends LocalAzureTest {
  private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv";
  private static final String DEPLOYMENT = GROUP + "/providers/Microsoft.Resources/deployments/lab";
  private static final String OPEN = "{'location':'swedencentral','properties':{%s}}";
  private static final String TEMPLATE =
      """
      {"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
       "contentVersion":"1.0.0.0","parameters":{"key":{"type":"securestring"}},"resources":[],
       "outputs":{"length":{"type":"int","value":"[length(parameters('key'))]"}}}
      """;

  @Test
  void parameter_secretOfAVault_isRead() {
    vault("'enabledForTemplateDeployment':true");
    secret();
    assertThat(deploy("key").status()).isEqualTo(201);
    JsonNode properties = ended();
    assertThat(properties.at("/outputs/length/value").asInt()).isEqualTo(6);
    assertThat(properties.at("/parameters/key/reference/secretName").asText()).isEqualTo("key");
    assertThat(properties.toString()).doesNotContain("s3cret");
  }

  @Test
  void moduleParameter_secretMadeByTheSameDeployment_isRead() {
    Answer accepted =
        azure.put(
            DEPLOYMENT,
            """
            {"properties":{"mode":"Incremental","template":{
              "$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion":"1.0.0.0","resources":[
              {"type":"Microsoft.KeyVault/vaults","apiVersion":"2023-07-01","name":"kv",
               "location":"swedencentral","properties":{"enabledForTemplateDeployment":true}},
              {"type":"Microsoft.KeyVault/vaults/secrets","apiVersion":"2023-07-01","name":"kv/key",
               "dependsOn":["kv"],"properties":{"value":"s3cret"}},
              {"type":"Microsoft.Resources/deployments","apiVersion":"2025-04-01","name":"inner",
               "dependsOn":["kv/key"],"properties":{"mode":"Incremental",
               "expressionEvaluationOptions":{"scope":"inner"},"parameters":{"key":{"reference":{
               "keyVault":{"id":"[resourceId('Microsoft.KeyVault/vaults','kv')]"},
               "secretName":"key"}}},"template":%s}}],
              "outputs":{"length":{"type":"int","value":"[reference('inner').outputs.length.value]"}}}}}
            """
                .formatted(TEMPLATE));
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(201);
    assertThat(ended().at("/outputs/length/value").asInt()).isEqualTo(6);
  }

  @Test
  void parameter_missingVault_isRefused() {
    JsonNode error = deploy("key").error();
    assertThat(error.path("code").asText()).isEqualTo("KeyVaultParameterReferenceNotFound");
    assertThat(error.path("message").asText())
        .isEqualTo("The specified KeyVault '" + VAULT + "' could not be found.");
  }

  @Test
  void parameter_missingSecret_namesParameterAndSecret() {
    vault("'enabledForTemplateDeployment':true");
    JsonNode error = deploy("other").error();
    assertThat(error.path("code").asText())
        .isEqualTo("KeyVaultParameterReferenceSecretRetrieveFailed");
    assertThat(error.path("message").asText())
        .startsWith(
            "The secret of KeyVault parameter 'key' cannot be retrieved. Http status code:"
                + " 'NotFound'. Error message: 'A secret with (name/id) other was not found");
  }

  @Test
  void parameter_vaultNotForTemplates_isForbidden() {
    vault("");
    secret();
    assertThat(deploy("key").error().path("message").asText())
        .contains("Http status code: 'Forbidden'", "enabledForTemplateDeployment");
  }

  private JsonNode ended() {
    awaitEnd(DEPLOYMENT);
    return azure.get(DEPLOYMENT).body().path("properties");
  }

  private void vault(String properties) {
    azure.put(VAULT, OPEN.formatted(properties));
  }

  private void secret() {
    azure.put(VAULT + "/secrets/key", "{'properties':{'value':'s3cret'}}");
  }

  private Answer deploy(String secretName) {
    return azure.put(
        DEPLOYMENT,
        """
        {"properties":{"mode":"Incremental","template":%s,"parameters":{"key":{"reference":{
          "keyVault":{"id":"%s"},"secretName":"%s"}}}}}
        """
            .formatted(TEMPLATE, VAULT, secretName));
  }
}
