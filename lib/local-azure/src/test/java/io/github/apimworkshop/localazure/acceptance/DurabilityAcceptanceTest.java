package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.http.PortTakenException;
import io.github.apimworkshop.localazure.state.StateException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DurabilityAcceptanceTest {
  private static final String GROUP = RunningAzure.GROUP;
  private static final String SERVICE = GROUP + "/providers/Microsoft.ApiManagement/service/apim1";

  @TempDir Path state;

  @Test
  void writesThatWereAnswered_surviveAKill() throws Exception {
    LocalAzureProcess process = LocalAzureProcess.start(state, 0);
    Caller caller = new Caller(process.management());
    caller.put(GROUP, "{'location':'westus'}");
    createService(caller);
    for (int i = 0; i < 40; i++) {
      assertThat(
              caller
                  .put(
                      SERVICE + "/namedValues/nv" + i,
                      "{'properties':{'displayName':'nv%d','value':'%d','secret':true}}"
                          .formatted(i, i))
                  .status())
          .isEqualTo(201);
    }
    process.kill();

    try (RunningAzure azure = new RunningAzure(state)) {
      for (int i = 0; i < 40; i++) {
        String id = SERVICE + "/namedValues/nv" + i;
        assertThat(azure.post(id + "/listValue", "{}").body().path("value").asText())
            .isEqualTo(Integer.toString(i));
      }
    }
  }

  @Test
  void deploymentCutOffByAKill_hasFailedAfterwards() throws Exception {
    double oneMinutePerModelDeployment = 2400;
    LocalAzureProcess process = LocalAzureProcess.start(state, oneMinutePerModelDeployment);
    Caller caller = new Caller(process.management());
    caller.put(GROUP, "{'location':'westus'}");
    String deployment = GROUP + "/providers/Microsoft.Resources/deployments/pool";
    ObjectNode body = RunningAzure.JSON.createObjectNode();
    ObjectNode properties = body.putObject("properties").put("mode", "Incremental");
    properties.set("template", ModelDeploymentTemplate.json());
    assertThat(caller.call("PUT", deployment, body.toString()).status()).isEqualTo(201);
    process.kill();

    try (RunningAzure azure = new RunningAzure(state)) {
      JsonNode after = azure.get(deployment).body().path("properties");
      assertThat(after.path("provisioningState").asText()).isEqualTo("Failed");
      assertThat(after.at("/error/details/0/code").asText()).isEqualTo("DeploymentInterrupted");
      assertThat(azure.post(deployment + "/exportTemplate", "").body().path("template"))
          .isEqualTo(properties.path("template"));
      assertThat(azure.call("PUT", deployment, body.toString()).status()).isEqualTo(200);
    }
  }

  @Test
  void restart_keepsGatewayAddressAndTokens() {
    String gateway;
    String bearer;
    try (RunningAzure azure = new RunningAzure(state)) {
      azure.put(GROUP, "{'location':'westus'}");
      createService(azure);
      gateway = azure.get(SERVICE).body().at("/properties/gatewayUrl").asText();
      bearer = azure.bearer();
    }
    try (RunningAzure azure = new RunningAzure(state)) {
      assertThat(azure.get(SERVICE).body().at("/properties/gatewayUrl").asText())
          .isEqualTo(gateway);
      assertThat(
              azure
                  .send(
                      HttpRequest.newBuilder(
                              URI.create(azure.management() + GROUP + "?api-version=2025-04-01"))
                          .header("Authorization", bearer)
                          .build())
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void restart_portTakenByAnotherProgram_isRefusedByPortAndName() throws IOException {
    URI gateway;
    try (RunningAzure azure = new RunningAzure(state)) {
      azure.put(GROUP, "{'location':'westus'}");
      createService(azure);
      gateway = URI.create(azure.get(SERVICE).body().at("/properties/gatewayUrl").asText());
    }
    try (var other = new ServerSocket(gateway.getPort(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> new RunningAzure(state))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("Port " + other.getLocalPort())
          .hasMessageContaining("'apim1'");
    }
    try (RunningAzure azure = new RunningAzure(state)) {
      assertThat(azure.get(SERVICE).body().at("/properties/gatewayUrl").asText())
          .isEqualTo(gateway.toString());
    }
  }

  @Test
  void secondStart_onTheSameFolder_isRefusedWithASentence() {
    try (RunningAzure azure = new RunningAzure(state)) {
      assertThatThrownBy(() -> new RunningAzure(state))
          .isInstanceOf(StateException.class)
          .hasMessageContaining("in use by another local Azure");
      assertThat(azure.put(GROUP, "{'location':'westus'}").status()).isEqualTo(201);
    }
  }

  @Test
  void start_onAFileOfAnotherVersion_isRefusedAndLeavesItUntouched() throws IOException {
    Path file = state.resolve("local-azure.mv");
    byte[] foreign = "H:2,block:9,format:99,created:1\n".getBytes(StandardCharsets.UTF_8);
    Files.write(file, foreign);
    assertThatThrownBy(() -> new RunningAzure(state))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("left untouched");
    assertThat(Files.readAllBytes(file)).isEqualTo(foreign);
  }

  private static void createService(Caller caller) {
    caller.put(SERVICE, service());
  }

  private static void createService(RunningAzure azure) {
    azure.put(SERVICE, service());
  }

  private static String service() {
    return """
        {'location':'westus','sku':{'name':'BasicV2'},
         'properties':{'publisherEmail':'a@example.com','publisherName':'A'}}
        """;
  }
}
