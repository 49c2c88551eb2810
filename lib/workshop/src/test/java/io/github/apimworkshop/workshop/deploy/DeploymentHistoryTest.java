package io.github.apimworkshop.workshop.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apimworkshop.workshop.StubAzure;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeploymentHistoryTest {
  private static final String DEPLOYMENT =
      "/subscriptions/sub/resourcegroups/rg/providers/microsoft.resources/deployments/pool";
  private StubAzure azure;

  @BeforeEach
  void open() throws IOException {
    azure = new StubAzure();
  }

  @AfterEach
  void close() {
    azure.close();
  }

  private DeploymentHistory history() {
    return new DeploymentHistory(azure.target().resources(), "rg");
  }

  @Test
  void operations_failedDeployment_tellTheReasonOfEachFailure() {
    azure.on(
        "GET " + DEPLOYMENT,
        200,
        """
        {"id":"%s/providers/Microsoft.Resources/deployments/pool","name":"pool",
         "properties":{"provisioningState":"Failed"}}"""
            .formatted(StubAzure.GROUP));
    azure.on(
        "GET /subscriptions/sub/resourcegroups/rg/deployments/pool/operations",
        200,
        """
        {"value":[
         {"operationId":"1","properties":{"provisioningState":"Succeeded","targetResource":{
          "id":"%1$s/providers/A.B/c/one","resourceType":"A.B/c","resourceName":"one"}}},
         {"operationId":"2","properties":{"provisioningState":"Failed","statusMessage":{"error":{
          "code":"ValidationError","message":"outer","details":[
           {"code":"ValidationError","target":"tripDuration","message":"No duration."}]}},
          "targetResource":{
          "id":"%1$s/providers/A.B/c/two","resourceType":"A.B/c","resourceName":"two"}}},
         {"operationId":"3","properties":{"provisioningOperation":"EvaluateDeploymentOutput",
          "provisioningState":"Succeeded"}}]}"""
            .formatted(StubAzure.GROUP));
    var table = history().operations("pool.bicep");
    assertThat(table.stringColumn("resource").asList()).containsExactly("one", "two");
    assertThat(table.stringColumn("state").asList()).containsExactly("Succeeded", "Failed");
    assertThat(table.stringColumn("error").asList())
        .containsExactly("", "tripDuration: No duration [ValidationError]");
  }

  @Test
  void operations_noDeployment_saysWhichCellToRun() {
    azure.on(
        "GET " + DEPLOYMENT,
        404,
        "{\"error\":{\"code\":\"DeploymentNotFound\",\"message\":\"not there\"}}");
    assertThatThrownBy(() -> history().operations("pool.bicep"))
        .hasMessageStartingWith("LAB-015")
        .hasMessageContaining("'pool' in rg");
  }
}
