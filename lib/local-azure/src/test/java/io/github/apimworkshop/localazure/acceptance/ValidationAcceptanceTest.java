package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What resource providers refuse, sent alone and in a template, with Azure's error codes. */
final class ValidationAcceptanceTest extends LocalAzureTest {
  private static final String DEPLOYMENT = GROUP + "/providers/Microsoft.Resources/deployments/lab";
  private static final String MODEL =
      """
      {'type':'Microsoft.CognitiveServices/accounts/deployments','apiVersion':'2024-10-01',
       'name':'aoai1/%s','sku':{'name':'Standard','capacity':1},
       'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}}
      """;

  @ParameterizedTest
  @CsvSource({
    "Microsoft.ApiManagement/service/none/backends/b",
    "Microsoft.ApiManagement/service/none/apis/a",
    "Microsoft.ApiManagement/service/apim1/apis/none/operations/o",
    "Microsoft.ApiManagement/service/apim1/products/none/policies/policy",
    "Microsoft.CognitiveServices/accounts/none/deployments/d",
    "Microsoft.Network/virtualNetworks/none/subnets/s"
  })
  void childOfAMissingParent_is404ParentResourceNotFound(String child) {
    createService();
    Answer refused = azure.put(GROUP + "/providers/" + child, "{'properties':{}}");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.error().path("code").asText()).isEqualTo("ParentResourceNotFound");
  }

  @Test
  void unknownPoolMember_failsTheDeploymentWithTheFieldThatIsWrong() {
    createService();
    deploy(
        """
        {'type':'Microsoft.ApiManagement/service/backends','apiVersion':'2024-05-01',
         'name':'apim1/pool','properties':{'type':'Pool','pool':{'services':[{'id':'/backends/nope'}]}}}
        """);
    JsonNode detail = failure();
    assertThat(detail.path("code").asText()).isEqualTo("ValidationError");
    assertThat(detail.at("/details/0/message").asText())
        .isEqualTo("Backend with id 'nope' could not be found.");
  }

  @Test
  void twoModelDeploymentsAtOnce_failTheDeploymentWithRequestConflict() {
    azure.close();
    azure = new RunningAzure(state, 20);
    createAccount();
    deploy(MODEL.formatted("one") + "," + MODEL.formatted("two"));
    assertThat(failure().path("code").asText()).isEqualTo("RequestConflict");
  }

  @Test
  void restoreOfWhatWasNotDeleted_isRefused() {
    Answer service =
        azure.put(
            SERVICE,
            """
            {'location':'westus','sku':{'name':'BasicV2'},
             'properties':{'restore':true,'publisherEmail':'a@example.com','publisherName':'A'}}
            """);
    assertThat(service.error().path("code").asText()).isEqualTo("ServiceUndeleteNotPossible");
    Answer account =
        azure.put(
            ACCOUNT,
            "{'location':'westus','kind':'OpenAI','sku':{'name':'S0'},'properties':{'restore':true}}");
    assertThat(account.error().path("code").asText())
        .isEqualTo("CanNotRestoreANonExistingResource");
  }

  @Test
  void deploymentScriptInATemplate_isRefusedByNameBeforeAnythingIsCreated() {
    Answer refused =
        azure.put(
            DEPLOYMENT,
            TemplateBody.template(
                TemplateBody.identity("a")
                    + ",{'type':'Microsoft.Resources/deploymentScripts','apiVersion':'2023-08-01','name':'seed','location':'westus','kind':'AzureCLI','properties':{}}",
                ""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error().path("code").asText()).isEqualTo("InvalidTemplateDeployment");
    JsonNode preflight = refused.error().at("/details/0/details/0");
    assertThat(preflight.path("message").asText()).contains("'seed'").contains("no containers");
    assertThat(preflight.path("target").asText()).endsWith("/deploymentScripts/seed");
    assertThat(azure.get(GROUP + "/resources").body().path("value")).isEmpty();
  }

  @Test
  void openApiLinkOfLoopback_isRead_aFailingOneIsRefused() throws IOException {
    createService();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] document =
        """
        {"openapi":"3.0.1","info":{"title":"T","version":"1"},
         "paths":{"/a":{"get":{"operationId":"get-a","responses":{}}}}}
        """
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/api.json",
        call -> {
          call.sendResponseHeaders(200, document.length);
          call.getResponseBody().write(document);
          call.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(link(base + "/api.json").status()).isEqualTo(201);
      assertThat(azure.get(SERVICE + "/apis/linked/operations/get-a").status()).isEqualTo(200);
      Answer missing = link(base + "/none.json");
      assertThat(missing.error().path("code").asText()).isEqualTo("ValidationError");
      assertThat(missing.error().path("message").asText()).contains("status 404");
    } finally {
      server.stop(0);
    }
  }

  private Answer link(String address) {
    return azure.put(
        SERVICE + "/apis/linked",
        "{'properties':{'displayName':'L','path':'l','format':'openapi+json-link','value':'%s'}}"
            .formatted(address));
  }

  private void deploy(String resources) {
    Answer accepted = azure.put(DEPLOYMENT, TemplateBody.template(resources, ""));
    assertThat(accepted.status()).as(accepted.http().body()).isEqualTo(201);
  }

  private JsonNode failure() {
    for (int i = 0; i < 1000; i++) {
      JsonNode properties = azure.get(DEPLOYMENT).body().path("properties");
      if (properties.path("provisioningState").asText().equals("Failed")) {
        assertThat(properties.at("/error/code").asText()).isEqualTo("DeploymentFailed");
        return properties.at("/error/details/0");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    throw new AssertionError("the deployment did not fail");
  }
}
