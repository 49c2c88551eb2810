package io.github.apimworkshop.localazure.acceptance;

import static io.github.apimworkshop.localazure.acceptance.TemplateBody.identity;
import static io.github.apimworkshop.localazure.acceptance.TemplateBody.template;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.LocalAzure;
import org.junit.jupiter.api.Test;

final class DeploymentCancelAcceptanceTest extends LocalAzureTest {
  private static final String DEPLOYMENT = GROUP + "/providers/Microsoft.Resources/deployments/lab";

  @Test
  @Shows(
      "POST /subscriptions/{subscription}/resourceGroups/{resourceGroup}"
          + "/providers/Microsoft.Resources/deployments/{deployment}/cancel")
  void cancel_ofRunningDeployment_startsNothingFurther() {
    azure.close();
    azure = new RunningAzure(state, 40);
    createAccount();
    String model =
        """
        {'type':'Microsoft.CognitiveServices/accounts/deployments','apiVersion':'2024-10-01',
         'name':'aoai1/%s','dependsOn':[%s],'sku':{'name':'Standard','capacity':1},
         'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}}
        """;
    String first =
        "\"[resourceId('Microsoft.CognitiveServices/accounts/deployments','aoai1','one')]\"";
    String resources = model.formatted("one", "") + "," + model.formatted("two", first);
    azure.put(DEPLOYMENT, template(resources, ""));
    assertThat(azure.put(DEPLOYMENT, template(identity("a"), "")).error().path("code").asText())
        .isEqualTo("DeploymentActive");
    assertThat(azure.post(DEPLOYMENT + "/cancel", "").status()).isEqualTo(204);
    awaitEnd(DEPLOYMENT);
    JsonNode properties = azure.get(DEPLOYMENT).body().path("properties");
    assertThat(properties.path("provisioningState").asText()).isEqualTo("Canceled");
    assertThat(azure.get(ACCOUNT + "/deployments/two").status()).isEqualTo(404);
  }

  @Test
  @Shows(
      "POST /subscriptions/{subscription}/providers/Microsoft.Resources/deployments"
          + "/{deployment}/cancel")
  void cancel_atSubscriptionScope_reachesTheNestedDeployment() {
    azure.close();
    azure = new RunningAzure(state, 40);
    createAccount();
    String id =
        "/subscriptions/"
            + LocalAzure.SUBSCRIPTION_ID
            + "/providers/Microsoft.Resources/deployments/sub";
    String model =
        """
        {'type':'Microsoft.CognitiveServices/accounts/deployments','apiVersion':'2024-10-01',
         'name':'aoai1/%s','dependsOn':[%s],'sku':{'name':'Standard','capacity':1},
         'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}}
        """;
    String first =
        "\"[resourceId('Microsoft.CognitiveServices/accounts/deployments','aoai1','one')]\"";
    String nested =
        """
        {'type':'Microsoft.Resources/deployments','apiVersion':'2022-09-01','name':'inner',
         'resourceGroup':'rg',
         'properties':{'mode':'Incremental','expressionEvaluationOptions':{'scope':'inner'},
           'template':{'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
             'contentVersion':'1.0.0.0','resources':[%s,%s]}}}
        """
            .formatted(model.formatted("one", ""), model.formatted("two", first));
    azure.put(id, "{\"location\":\"westus\"," + template(nested, "").substring(1));
    assertThat(azure.post(id + "/cancel", "").status()).isEqualTo(204);
    awaitEnd(id);
    assertThat(azure.get(id).body().at("/properties/provisioningState").asText())
        .isEqualTo("Canceled");
    assertThat(azure.get(ACCOUNT + "/deployments/two").status()).isEqualTo(404);
  }
}
