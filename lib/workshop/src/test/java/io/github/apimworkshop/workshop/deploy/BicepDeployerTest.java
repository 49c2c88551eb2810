package io.github.apimworkshop.workshop.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apimworkshop.bicep.Diagnostic;
import io.github.apimworkshop.workshop.StubAzure;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BicepDeployerTest {
  private static final String TEMPLATE =
      """
      param weights array
      param size int = 1
      output weights array = weights
      output size int = size
      """;

  @TempDir private Path folder;
  private StubAzure azure;
  private Path template;

  @BeforeEach
  void open() throws IOException {
    azure = new StubAzure();
    template = Files.writeString(folder.resolve("template.bicep"), TEMPLATE);
  }

  @AfterEach
  void close() {
    azure.close();
  }

  private DeploymentResult deploy(Map<String, Object> parameters, DeploymentListener listener) {
    return new BicepDeployer(azure.target(), new KitLayout(folder))
        .deploy(DeploymentOrder.of("rg", template, parameters), listener);
  }

  private DeploymentResult deploy() {
    return deploy(Map.of("weights", List.of(2, 1)), DeploymentListener.silent());
  }

  @Test
  void deploy_succeeds_givesOutputsInOrderAndOperations() {
    azure.deploys(
        """
        {"provisioningState":"Succeeded","outputs":{
         "gatewayUrl":{"type":"String","value":"http://127.0.0.1:8080"},
         "weights":{"type":"Array","value":[2,1]}}}\
        """);
    DeploymentResult result = deploy();
    assertThat(result.outputs().keySet()).containsExactly("gatewayUrl", "weights");
    assertThat(result.outputs().get("weights")).hasToString("[2,1]");
    assertThat(result.operations()).extracting(ResourceOperation::name).containsExactly("one");
    assertThat(azure.requests()).contains("PUT /subscriptions/sub/resourcegroups/rg");
  }

  @Test
  void deploy_whileRunning_reportsEachState() {
    azure.deploys("{\"provisioningState\":\"Succeeded\"}");
    var states = new ArrayList<String>();
    deploy(Map.of("weights", List.of(2, 1)), progress -> states.add(progress.state()));
    assertThat(states).containsExactly("Running", "Succeeded");
  }

  @Test
  void deploy_valuesAndFileBesideTheTemplate_valuesWin() throws IOException {
    Files.writeString(
        folder.resolve("template.parameters.json"),
        "{\"parameters\":{\"size\":{\"value\":7},\"weights\":{\"value\":[9]}}}");
    azure.deploys("{\"provisioningState\":\"Succeeded\"}");
    deploy();
    var parameters = azure.deploymentRequest().at("/properties/parameters");
    assertThat(parameters.at("/size/value").asInt()).isEqualTo(7);
    assertThat(parameters.at("/weights/value")).hasToString("[2,1]");
    assertThat(azure.deploymentRequest().at("/properties/mode").asText()).isEqualTo("Incremental");
    assertThat(azure.deploymentRequest().at("/properties/template/outputs/size").isObject())
        .isTrue();
  }

  @Test
  void deploy_templateReadingWhatAServiceDoesNotAnswer_warnsAndGoesOn() throws IOException {
    Files.writeString(
        template,
        """
        param weights array
        resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
          name: 'lab'
        }
        output url string = service.properties.gatewayUrll
        output w array = weights
        """);
    azure.deploys("{\"provisioningState\":\"Succeeded\"}");
    var warnings = new ArrayList<String>();
    var listener =
        new DeploymentListener() {
          @Override
          public void warned(Diagnostic diagnostic) {
            warnings.add(diagnostic.code() + " " + diagnostic.message());
          }

          @Override
          public void progressed(DeploymentProgress progress) {}
        };
    assertThat(deploy(Map.of("weights", List.of(1)), listener)).isNotNull();
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("BCP083")
        .contains("Did you mean \"gatewayUrl\"?");
  }

  @Test
  void deploy_templateWithAnError_namesThePlaceAndAsksNobody() throws IOException {
    Files.writeString(template, "param weights array\noutput first int = weigths[0]\n");
    assertThatThrownBy(this::deploy)
        .isInstanceOf(WorkshopException.class)
        .hasMessageStartingWith("LAB-010")
        .hasMessageContaining("template.bicep:2:20 BCP082")
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    assertThat(azure.requests()).isEmpty();
  }

  @Test
  void deploy_refusedBeforeAnythingChanged_saysTheInnermostErrorFirst() {
    azure.refuses(
        400,
        """
        {"error":{"code":"InvalidTemplateDeployment","message":"See inner errors for details.",
         "details":[{"code":"PreflightValidationCheckFailed","message":"Preflight validation failed.",
         "details":[{"code":"InvalidSku","target":"apim-1","message":"The SKU is unknown."}]}]}}\
        """);
    assertThatThrownBy(this::deploy)
        .hasMessage(
            "LAB-011 %s: apim-1: The SKU is unknown [InvalidSku]."
                    .formatted(template.toString().replace('\\', '/'))
                + " Nothing was deployed.");
  }

  @Test
  void deploy_refused_removesTheGroupThatItMade() {
    azure.on("DELETE /subscriptions/sub/resourcegroups/rg", 200, "");
    azure.refuses(400, "{\"error\":{\"code\":\"Bad\",\"message\":\"Bad.\"}}");
    assertThatThrownBy(this::deploy).hasMessageContaining("Nothing was deployed.");
    assertThat(azure.requests()).contains("DELETE /subscriptions/sub/resourcegroups/rg");
  }

  @Test
  void deploy_resourceFails_saysItsOwnErrorEvenWhenQuoted() {
    azure.deploys(
        """
        {"provisioningState":"Failed","error":{"code":"DeploymentFailed","message":"At least one.",
         "target":"/x/deployments/template","details":[{"code":"BadRequest","target":"/x/backends/pool",
         "message":"{\\r\\n \\"error\\": {\\"code\\":\\"ValidationError\\",\\"message\\":\\"Bad weight\\"}}"}]}}\
        """);
    assertThatThrownBy(this::deploy)
        .hasMessageContaining("/template.bicep: pool: Bad weight [ValidationError].");
  }

  @Test
  void deploy_policyIsRefused_namesItsFileAndPlace() throws IOException {
    Files.writeString(folder.resolve("policy.xml"), "<policies />");
    Files.writeString(
        template,
        """
        param weights array
        output policy string = loadTextContent('policy.xml')
        output w array = weights
        """);
    azure.refuses(
        400,
        """
        {"error":{"code":"ValidationError","message":"One or more fields contain incorrect values:",
         "details":[{"code":"ValidationError","target":"cuont",
         "message":"Error in element 'retry' on line 14, column 9: unknown attribute"}]}}\
        """);
    assertThatThrownBy(this::deploy).hasMessageContaining("policy.xml:14:9 ");
  }

  @Test
  void deploy_nobodyAnswersAnyMore_saysHowToGoOn() {
    azure.deploys("{\"provisioningState\":\"Succeeded\"}");
    var deployer = new BicepDeployer(azure.target(), new KitLayout(folder));
    var order = DeploymentOrder.of("rg", template, Map.of("weights", List.of(2, 1)));
    deployer.deploy(order, DeploymentListener.silent());
    azure.close();
    assertThatThrownBy(() -> deployer.deploy(order, DeploymentListener.silent()))
        .isInstanceOf(WorkshopException.class)
        .hasMessageStartingWith("LAB-003 The local Azure does not answer any more.");
  }

  @Test
  void deploy_parameterWithoutValue_namesItsDeclarationAndAsksNobody() {
    assertThatThrownBy(() -> deploy(Map.of("size", 3), DeploymentListener.silent()))
        .hasMessageStartingWith("LAB-013")
        .hasMessageContaining("template.bicep:1:7 parameter 'weights' has no value.")
        .hasMessageContaining("template.parameters.json");
    assertThat(azure.requests()).isEmpty();
  }

  @Test
  void deploy_parameterThatTheTemplateDoesNotHave_listsItsOwn() {
    assertThatThrownBy(
            () -> deploy(Map.of("weights", List.of(1), "sise", 3), DeploymentListener.silent()))
        .hasMessageContaining("has no parameter 'sise'; it has weights, size.");
    assertThat(azure.requests()).isEmpty();
  }

  @Test
  void deploy_templateForASubscriptionIntoAGroup_isRefusedBeforeAnythingIsSent()
      throws IOException {
    Files.writeString(template, "targetScope = 'subscription'\noutput a string = 'x'\n");
    assertThatThrownBy(this::deploy)
        .hasMessageStartingWith("LAB-013")
        .hasMessageContaining("targetScope 'subscription'")
        .hasMessageContaining("--location");
    assertThat(azure.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"resourceGroup", "managementGroup", "tenant"})
  void deploy_otherTemplateToTheSubscription_isRefusedBeforeAnythingIsSent(String scope)
      throws IOException {
    Files.writeString(template, "targetScope = '" + scope + "'\noutput a string = 'x'\n");
    assertThatThrownBy(this::deployToSubscription)
        .hasMessageStartingWith("LAB-013")
        .hasMessageContaining("targetScope '" + scope + "'");
    assertThat(azure.requests()).isEmpty();
  }

  @Test
  void deploy_templateForASubscription_isSentThereWithItsLocation() throws IOException {
    Files.writeString(template, "targetScope = 'subscription'\noutput a string = 'x'\n");
    String path = "/subscriptions/sub/providers/microsoft.resources/deployments/template";
    String ended =
        "{\"id\":\"%s\",\"properties\":{\"provisioningState\":\"Succeeded\"}}".formatted(path);
    azure.on("PUT " + path, 201, ended).on("GET " + path, 200, ended);
    azure.on("GET " + path + "/operations", 200, "{\"value\":[]}");
    assertThat(deployToSubscription().outputs()).isEmpty();
    assertThat(azure.requests()).noneMatch(request -> request.contains("resourcegroups"));
    assertThat(azure.body("PUT " + path).path("location").asText()).isEqualTo("swedencentral");
  }

  private DeploymentResult deployToSubscription() {
    var scope = new DeploymentScope.Subscription("swedencentral");
    return new BicepDeployer(azure.target(), new KitLayout(folder))
        .deploy(DeploymentOrder.of(scope, template, Map.of()), DeploymentListener.silent());
  }

  @Test
  void deploy_secretFromAVault_isSentAsReference() throws IOException {
    Files.writeString(template, "@secure()\nparam key string\noutput length int = length(key)\n");
    Files.writeString(
        folder.resolve("template.parameters.json"),
        """
        {"parameters":{"key":{"reference":{"keyVault":{"id":"/x/vaults/kv"},"secretName":"key"}}}}
        """);
    azure.deploys("{\"provisioningState\":\"Succeeded\"}");
    deploy(Map.of(), DeploymentListener.silent());
    var sent = azure.deploymentRequest().at("/properties/parameters/key");
    assertThat(sent.at("/reference/keyVault/id").asText()).isEqualTo("/x/vaults/kv");
    assertThat(sent.has("value")).isFalse();
  }

  @Test
  void deploy_noSuchTemplate_saysSo() {
    template = folder.resolve("missing.bicep");
    assertThatThrownBy(this::deploy).hasMessageStartingWith("LAB-013 There is no template");
  }

  @Test
  void deploy_parametersFileInPlaceOfTheTemplate_saysHow() throws IOException {
    template = Files.writeString(folder.resolve("template.bicepparam"), "using 'a.bicep'\n");
    assertThatThrownBy(this::deploy)
        .hasMessageStartingWith("LAB-013")
        .hasMessageContaining("template.bicepparam holds parameters.")
        .hasMessageContaining("Deploy the template that it names after 'using'");
    assertThat(azure.requests()).isEmpty();
  }

  @Test
  void deploy_brokenParametersFile_namesThePlace() throws IOException {
    Files.writeString(folder.resolve("template.parameters.json"), "{\n  \"parameters\": {,\n");
    assertThatThrownBy(this::deploy)
        .hasMessageStartingWith("LAB-013")
        .hasMessageContaining("template.parameters.json:2:")
        .hasMessageContaining("Correct it there")
        .message()
        .doesNotContain("Source")
        .hasLineCount(1);
  }
}
