package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.models.Deployment;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackendPoolDeploymentTest {
  @TempDir Path state;

  @Test
  void deploy_backendPoolTemplate_createsWhatTheTemplateSays() throws Exception {
    try (RunningAzure azure = new RunningAzure(state)) {
      Deployment deployment = deploy(azure);

      assertThat(deployment.provisioningState()).isEqualTo("Succeeded");
      JsonNode outputs = RunningAzure.JSON.valueToTree(deployment.outputs());
      assertThat(outputs.path("gatewayUrl").path("value").asText()).startsWith("http://127.0.0.1:");
      String poolId = outputs.path("poolId").path("value").asText();
      JsonNode services = azure.get(poolId).body().at("/properties/pool/services");
      assertThat(services).hasSize(2);
      assertThat(services.path(0).path("weight").asInt()).isEqualTo(2);
      assertThat(services.path(1).path("weight").asInt()).isEqualTo(1);
    }
  }

  @Test
  void deploy_withTheSdkAndItsPolling_staysUnderThreeSeconds() throws Exception {
    try (RunningAzure azure = new RunningAzure(state)) {
      deploy(azure);
      Instant start = Instant.now();
      deploy(azure);
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void operations_afterDeployment_nameEveryResource() throws Exception {
    try (RunningAzure azure = new RunningAzure(state)) {
      Deployment deployment = deploy(azure);
      List<String> types = new ArrayList<>();
      deployment
          .deploymentOperations()
          .list()
          .forEach(
              operation -> {
                assertThat(operation.provisioningState()).isEqualTo("Succeeded");
                if (operation.targetResource() != null) {
                  types.add(operation.targetResource().resourceType());
                }
              });
      assertThat(types)
          .contains(
              "Microsoft.ApiManagement/service",
              "Microsoft.ApiManagement/service/backends",
              "Microsoft.ApiManagement/service/apis/policies",
              "Microsoft.CognitiveServices/accounts/deployments",
              "Microsoft.Authorization/roleAssignments");
    }
  }

  private static Deployment deploy(RunningAzure azure) throws Exception {
    ResourceManager resources = azure.resources();
    resources.resourceGroups().define("rg").withRegion("westus").create();
    try {
      return resources
          .deployments()
          .define("backend-pool")
          .withExistingResourceGroup("rg")
          .withTemplate(Templates.backendPool().toString())
          .withParameters(Templates.backendPoolParameters().toString())
          .withMode(DeploymentMode.INCREMENTAL)
          .create();
    } catch (ManagementException e) {
      String deployment = "/providers/Microsoft.Resources/deployments/backend-pool";
      throw new AssertionError(
          azure.get(RunningAzure.GROUP + deployment).body().at("/properties/error").toString(), e);
    }
  }
}
