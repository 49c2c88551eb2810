package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.models.Deployment;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A lab of several modules as published workshops build them, from Bicep to the first answer. */
final class PublishedLabShapeTest extends LocalAzureTest {
  private static final String PARAMETERS =
      """
      {"accounts":{"value":[{"name":"foundry1","location":"uksouth","priority":1},
                            {"name":"foundry2","location":"swedencentral","priority":2,"weight":50}]},
       "models":{"value":[{"name":"gpt-4o-mini","version":"2024-07-18","sku":"GlobalStandard","capacity":100},
                          {"name":"gpt-4.1","version":"2025-04-14","sku":"GlobalStandard","capacity":20}]},
       "subscriptions":{"value":[{"name":"subscription1","displayName":"Subscription 1"}]}}
      """;

  @Test
  void lab_ofModules_deploysAndAnswersThroughTheGateway() throws Exception {
    JsonNode outputs = RunningAzure.JSON.valueToTree(deploy().outputs());
    assertThat(outputs.at("/connections/value").asInt()).isEqualTo(2);
    assertThat(outputs.at("/customerId/value").asText()).hasSize(36);
    String key = outputs.at("/keys/value/0/key").asText();
    String gateway = outputs.at("/gatewayUrl/value").asText();

    Answer answer =
        azure.send(
            HttpRequest.newBuilder(
                    URI.create(
                        gateway
                            + "/inference/openai/deployments/gpt-4o-mini/chat/completions?api-version=2024-10-21"))
                .header("api-key", key)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"))
                .build());
    assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    assertThat(answer.header("x-ms-region")).isEqualTo("UK South");
  }

  private Deployment deploy() throws Exception {
    Path lab = Path.of(PublishedLabShapeTest.class.getResource("/lab/main.bicep").toURI());
    Compilation compiled = new BicepCompiler(SourceFiles.within(lab.getParent())).compile(lab);
    assertThat(compiled.succeeded()).as(compiled.diagnostics().toString()).isTrue();
    try {
      return azure
          .resources()
          .deployments()
          .define("lab")
          .withExistingResourceGroup("rg")
          .withTemplate(compiled.template().orElseThrow().toString())
          .withParameters(PARAMETERS)
          .withMode(DeploymentMode.INCREMENTAL)
          .create();
    } catch (ManagementException e) {
      String id = GROUP + "/providers/Microsoft.Resources/deployments/lab";
      throw new AssertionError(azure.get(id).body().at("/properties/error").toString(), e);
    }
  }
}
