package io.github.apimworkshop.localazure.acceptance;

import static io.github.apimworkshop.localazure.acceptance.TemplateBody.identity;
import static io.github.apimworkshop.localazure.acceptance.TemplateBody.template;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DeploymentAcceptanceTest extends LocalAzureTest {
  private static final String DEPLOYMENT = GROUP + "/providers/Microsoft.Resources/deployments/lab";

  @Test
  void put_startsAndAnswersWhereToAsk() {
    Answer accepted = azure.put(DEPLOYMENT, template(identity("a"), ""));
    assertThat(accepted.status()).isEqualTo(201);
    assertThat(accepted.body().at("/properties/provisioningState").asText()).isEqualTo("Accepted");
    assertThat(accepted.header("Retry-After")).isEqualTo("1");
    String status = accepted.header("Azure-AsyncOperation");
    assertThat(status)
        .startsWith("https://management.azure.com" + DEPLOYMENT + "/operationStatuses/");
    await();
    Answer polled = azure.get(status.replaceAll("https://management.azure.com|\\?.*", ""));
    assertThat(polled.body().path("status").asText()).isEqualTo("Succeeded");
    assertThat(azure.put(DEPLOYMENT, template(identity("a"), "")).status()).isEqualTo(200);
    await();
  }

  @Test
  void outputs_ofSucceededDeployment_areTypedAndSecureOnesHidden() {
    deploy(
        template(
            identity("a"),
            """
            ,'outputs':{'principal':{'type':'string','value':"[reference('a').principalId]"},
              'hidden':{'type':'securestring','value':'s3cret'}}
            """));
    JsonNode properties = azure.get(DEPLOYMENT).body().path("properties");
    assertThat(properties.path("provisioningState").asText()).isEqualTo("Succeeded");
    assertThat(properties.at("/outputs/principal/type").asText()).isEqualTo("String");
    assertThat(properties.at("/outputs/principal/value").asText()).hasSize(36);
    assertThat(properties.at("/outputs/hidden").has("value")).isFalse();
    assertThat(properties.at("/outputResources/0/id").asText())
        .endsWith("/userAssignedIdentities/a");
    Answer secrets = azure.post(DEPLOYMENT + "/listOutputsWithSecureValues", "{}");
    assertThat(secrets.body().path("hidden").asText()).isEqualTo("s3cret");
  }

  @Test
  void deleteGroup_withADeploymentAndItsOperations_takesThemAlong() {
    deploy(template(identity("a"), ""));
    assertThat(azure.delete(GROUP).status()).isEqualTo(202);
    assertThat(azure.get(GROUP).status()).isEqualTo(404);
    azure.put(GROUP, "{'location':'swedencentral'}");
    assertThat(azure.get(DEPLOYMENT).status()).isEqualTo(404);
    assertThat(azure.get(DEPLOYMENT + "/operations").status()).isEqualTo(404);
  }

  @Test
  void failedResource_failsTheDeploymentWithTheProvidersError() {
    String account =
        """
        {'type':'Microsoft.CognitiveServices/accounts','apiVersion':'2024-10-01','name':'x1',
         'location':'westus','kind':'OpenAI','sku':{'name':'S0'},'properties':{'restore':true}}
        """;
    deploy(template(account, ""));
    JsonNode properties = azure.get(DEPLOYMENT).body().path("properties");
    assertThat(properties.path("provisioningState").asText()).isEqualTo("Failed");
    assertThat(properties.at("/error/code").asText()).isEqualTo("DeploymentFailed");
    assertThat(properties.at("/error/details/0/code").asText())
        .isEqualTo("CanNotRestoreANonExistingResource");
    JsonNode operations = azure.get(GROUP + "/deployments/lab/operations").body().path("value");
    assertThat(operations)
        .anySatisfy(
            operation -> {
              assertThat(operation.at("/properties/provisioningState").asText())
                  .isEqualTo("Failed");
              assertThat(operation.at("/properties/statusCode").asText()).isEqualTo("BadRequest");
            });
  }

  @Test
  void put_invalidTemplate_is400AndNothingIsStored() {
    Answer refused =
        azure.put(
            DEPLOYMENT, template(identity("a"), ",'parameters':{'needed':{'type':'string'}}"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error().path("code").asText()).isEqualTo("InvalidTemplate");
    assertThat(azure.get(DEPLOYMENT).error().path("code").asText()).isEqualTo("DeploymentNotFound");
  }

  @Test
  void put_templateWithBrokenPolicy_isRefusedBeforeAnythingIsCreated() {
    String resources =
        """
        {'type':'Microsoft.ApiManagement/service','apiVersion':'2024-05-01','name':'apim1',
         'location':'westus','sku':{'name':'BasicV2','capacity':1},
         'properties':{'publisherEmail':'a@example.com','publisherName':'A'}},
        {'type':'Microsoft.ApiManagement/service/policies','apiVersion':'2024-05-01',
         'name':'apim1/policy','dependsOn':['apim1'],
         'properties':{'format':'rawxml','value':'<policies><inbound><no-such-policy /></inbound></policies>'}}
        """;
    Answer refused = azure.put(DEPLOYMENT, template(resources, ""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error().path("code").asText()).isEqualTo("InvalidTemplateDeployment");
    JsonNode preflight = refused.error().at("/details/0");
    assertThat(preflight.path("code").asText()).isEqualTo("PreflightValidationCheckFailed");
    assertThat(preflight.at("/details/0/target").asText()).isEqualTo(SERVICE + "/policies/policy");
    assertThat(preflight.at("/details/0/details/0/message").asText()).contains("line 1");
    assertThat(azure.get(SERVICE).status()).isEqualTo(404);
  }

  @Test
  void policyBesideItsBackends_withoutDependency_isWrittenAfterThem() {
    createService();
    azure.put(SERVICE + "/apis/openai", "{'properties':{'displayName':'o','path':'openai'}}");
    String resources =
        """
        {'type':'Microsoft.ApiManagement/service/apis/policies','apiVersion':'2024-05-01',
         'name':'apim1/openai/policy','properties':{'format':'rawxml','value':
         '<policies><inbound><base /><set-backend-service backend-id=\\"pool\\" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>'}},
        {'type':'Microsoft.ApiManagement/service/backends','apiVersion':'2024-05-01','name':'apim1/pool',
         'dependsOn':["[resourceId('Microsoft.ApiManagement/service/backends','apim1','b1')]"],
         'properties':{'type':'Pool','pool':{'services':[{'id':'/backends/b1'}]}}},
        {'type':'Microsoft.ApiManagement/service/backends','apiVersion':'2024-05-01','name':'apim1/b1',
         'properties':{'url':'https://b1.example','protocol':'http'}}
        """;
    deploy(template(resources, ""));
    assertThat(azure.get(DEPLOYMENT).body().at("/properties/provisioningState").asText())
        .as(azure.get(DEPLOYMENT).body().toString())
        .isEqualTo("Succeeded");
    assertThat(azure.get(SERVICE + "/apis/openai/policies/policy").status()).isEqualTo(200);
  }

  @Test
  void tagOfAnApi_besideTheTag_isWrittenAfterIt() {
    createService();
    azure.put(SERVICE + "/apis/openai", "{'properties':{'displayName':'o','path':'openai'}}");
    String resources =
        """
        {'type':'Microsoft.ApiManagement/service/apis/tags','apiVersion':'2024-05-01',
         'name':'apim1/openai/models'},
        {'type':'Microsoft.ApiManagement/service/tags','apiVersion':'2024-05-01','name':'apim1/models',
         'dependsOn':["[resourceId('Microsoft.ApiManagement/service/products','apim1','p')]"],
         'properties':{'displayName':'models'}},
        {'type':'Microsoft.ApiManagement/service/subscriptions','apiVersion':'2024-05-01',
         'name':'apim1/s','properties':{'displayName':'s','scope':'/products/p'}},
        {'type':'Microsoft.ApiManagement/service/products','apiVersion':'2024-05-01','name':'apim1/p',
         'properties':{'displayName':'p'}}
        """;
    deploy(template(resources, ""));
    assertThat(azure.get(DEPLOYMENT).body().at("/properties/provisioningState").asText())
        .as(azure.get(DEPLOYMENT).body().toString())
        .isEqualTo("Succeeded");
    assertThat(azure.get(SERVICE + "/apis/openai/tags/models").status()).isEqualTo(200);
  }

  @Test
  void validate_answersResourcesAndCreatesNone() {
    Answer valid = azure.post(DEPLOYMENT + "/validate", template(identity("a"), ""));
    assertThat(valid.status()).isEqualTo(200);
    assertThat(valid.body().at("/properties/validatedResources/0/id").asText())
        .endsWith("/userAssignedIdentities/a");
    assertThat(azure.get(GROUP + "/resources").body().path("value")).isEmpty();
    Answer invalid = azure.post(DEPLOYMENT + "/validate", "{'properties':{'mode':'Incremental'}}");
    assertThat(invalid.status()).isEqualTo(400);
  }

  @Test
  void whatIf_namesWhatWouldBeCreatedAndLeft() {
    deploy(template(identity("a"), ""));
    Answer answer = azure.post(DEPLOYMENT + "/whatIf", template(identity("b"), ""));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("status").asText()).isEqualTo("Succeeded");
    assertThat(answer.body().at("/properties/changes"))
        .extracting(change -> change.path("changeType").asText())
        .containsExactlyInAnyOrder("Create", "Ignore");
    assertThat(azure.get(GROUP + "/resources").body().path("value")).hasSize(1);
  }

  @Test
  void completeMode_deletesWhatTheTemplateDoesNotName() {
    deploy(template(identity("a"), ""));
    deploy(template(identity("b"), "").replace("Incremental", "Complete"));
    assertThat(azure.get(GROUP + "/resources").body().path("value"))
        .extracting(resource -> resource.path("name").asText())
        .containsExactly("b");
  }

  @Test
  void nestedDeployment_hasItsOwnEntryAndOutputs() {
    String nested =
        """
        {'type':'Microsoft.Resources/deployments','apiVersion':'2022-09-01','name':'inner',
         'properties':{'mode':'Incremental','expressionEvaluationOptions':{'scope':'inner'},
           'template':{'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
             'contentVersion':'1.0.0.0','resources':[%s],
             'outputs':{'who':{'type':'string','value':'inner'}}}}}
        """
            .formatted(identity("n"));
    deploy(
        template(
            nested,
            ",'outputs':{'who':{'type':'string','value':\"[reference('inner').outputs.who.value]\"}}"));
    assertThat(azure.get(DEPLOYMENT).body().at("/properties/outputs/who/value").asText())
        .isEqualTo("inner");
    assertThat(azure.get(GROUP + "/providers/Microsoft.Resources/deployments").body().path("value"))
        .hasSize(2);
  }

  @Test
  void subscriptionScope_createsAResourceGroup() {
    String id =
        "/subscriptions/"
            + LocalAzure.SUBSCRIPTION_ID
            + "/providers/Microsoft.Resources/deployments/sub";
    String body =
        template(
            """
            {'type':'Microsoft.Resources/resourceGroups','apiVersion':'2022-09-01','name':'fresh',
             'location':'westus'}
            """,
            "");
    assertThat(azure.put(id, body).error().path("code").asText()).isEqualTo("LocationRequired");
    Answer accepted = azure.put(id, "{\"location\":\"westus\"," + body.substring(1));
    assertThat(accepted.status()).as(accepted.http().body()).isEqualTo(201);
    awaitEnd(id);
    assertThat(azure.get(GROUP.replace("/rg", "/fresh")).status()).isEqualTo(200);
  }

  @Test
  void cancelAndDelete_ofEndedDeployment() {
    deploy(template(identity("a"), ""));
    assertThat(azure.post(DEPLOYMENT + "/cancel", "").status()).isEqualTo(409);
    assertThat(azure.call("HEAD", DEPLOYMENT, null).status()).isEqualTo(204);
    Answer exported = azure.post(DEPLOYMENT + "/exportTemplate", "");
    assertThat(exported.body().at("/template/resources")).hasSize(1);
    assertThat(azure.delete(DEPLOYMENT).status()).isEqualTo(202);
    assertThat(azure.delete(DEPLOYMENT).status()).isEqualTo(204);
    assertThat(azure.call("HEAD", DEPLOYMENT, null).status()).isEqualTo(404);
    assertThat(azure.get(GROUP + "/resources").body().path("value")).hasSize(1);
  }

  @Test
  void put_badNameOrTemplateLink_isRefused() {
    assertThat(
            azure
                .put(DEPLOYMENT.replace("/lab", "/a%20b"), template(identity("a"), ""))
                .error()
                .path("code")
                .asText())
        .isEqualTo("InvalidDeploymentName");
    assertThat(
            azure
                .put(
                    DEPLOYMENT,
                    "{'properties':{'mode':'Incremental','templateLink':{'uri':'https://x'}}}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void fiftyResources_deployUnder300MillisecondsOnTheServer() {
    StringBuilder resources = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      resources.append(i == 0 ? "" : ",").append(identity("id" + i));
    }
    String body = template(resources.toString(), "");
    for (int i = 0; i < 3; i++) {
      deploy(body);
    }
    String duration = azure.get(DEPLOYMENT).body().at("/properties/duration").asText();
    assertThat(Duration.parse(duration)).isLessThan(Duration.ofMillis(300));
  }

  /** Quadratic work would take sixteen times as long for four times as many. */
  @Test
  void thousandResources_takeInProportion() {
    createService();
    Duration few = shortestDeployment(250);
    Duration many = shortestDeployment(1000);
    assertThat(many).isLessThan(few.plusMillis(100).multipliedBy(10));
    assertThat(many).isLessThan(Duration.ofSeconds(20));
  }

  private Duration shortestDeployment(int count) {
    StringBuilder resources = new StringBuilder();
    for (int i = 0; i < count; i++) {
      resources.append(i == 0 ? "" : ",").append(i % 2 == 0 ? identity("id" + i) : namedValue(i));
    }
    String body = template(resources.toString(), "");
    Duration shortest = Duration.ofHours(1);
    for (int i = 0; i < 3; i++) {
      deploy(body);
      JsonNode properties = azure.get(DEPLOYMENT).body().path("properties");
      assertThat(properties.path("provisioningState").asText()).isEqualTo("Succeeded");
      Duration taken = Duration.parse(properties.path("duration").asText());
      shortest = taken.compareTo(shortest) < 0 ? taken : shortest;
    }
    return shortest;
  }

  private static String namedValue(int number) {
    return "{'type':'Microsoft.ApiManagement/service/namedValues','apiVersion':'2024-05-01','name':'apim1/value%d','properties':{'displayName':'value%d','value':'v'}}"
        .formatted(number, number);
  }

  @Test
  void put_templateError_isPlacedInTheTemplateAsItWasSent() {
    String body =
        """
        {"properties": {"mode": "Incremental", "template":
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "resources": [
            {
              "type": "Microsoft.ManagedIdentity/userAssignedIdentities",
              "apiVersion": "2023-01-31",
              "name": "[nosuch()]",
              "location": "westus"
            }
          ]
        }}}
        """;
    Answer refused = azure.put(DEPLOYMENT, body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error().path("message").asText()).contains("at line '5'");
    assertThat(refused.error().at("/additionalInfo/0/info/lineNumber").asInt()).isEqualTo(5);
  }

  private void deploy(String body) {
    Answer answer = azure.put(DEPLOYMENT, body);
    assertThat(answer.status()).as(answer.http().body()).isIn(200, 201);
    await();
  }

  private void await() {
    awaitEnd(DEPLOYMENT);
  }

  @Test
  void put_templateAsTheAzureCliSplicesItIn_isReadWithItsCommentsAndPlaces() {
    String body =
        """
        {"properties": {"mode": "Incremental", "parameters": {}, template:{
          // what the file says
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": '1.0.0.0',
          "resources": [],
          "outputs": {"text": {"type": "string", "value": "[concat('a',
             'b')]"},},
        }}}
        """;
    assertThat(azure.call("PUT", DEPLOYMENT, body).status()).isEqualTo(201);
    awaitEnd(DEPLOYMENT);
    assertThat(azure.get(DEPLOYMENT).body().at("/properties/outputs/text/value").asText())
        .isEqualTo("ab");
    Answer refused =
        azure.call(
            "PUT", DEPLOYMENT, body.replace("\"outputs\"", "\"parameters\":{\"p\":{}}, \"x\""));
    assertThat(refused.error().at("/additionalInfo/0/info/lineNumber").asInt()).isEqualTo(6);
  }
}
