package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluent.DeploymentOperationsClient;
import com.azure.resourcemanager.resources.fluent.DeploymentsClient;
import com.azure.resourcemanager.resources.fluent.models.DeploymentExtendedInner;
import com.azure.resourcemanager.resources.fluent.models.DeploymentInner;
import com.azure.resourcemanager.resources.fluent.models.DeploymentOperationInner;
import com.azure.resourcemanager.resources.fluent.models.WhatIfOperationResultInner;
import com.azure.resourcemanager.resources.models.ChangeType;
import com.azure.resourcemanager.resources.models.Deployment;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.azure.resourcemanager.resources.models.DeploymentProperties;
import com.azure.resourcemanager.resources.models.DeploymentWhatIf;
import com.azure.resourcemanager.resources.models.DeploymentWhatIfProperties;
import com.azure.resourcemanager.resources.models.ProvisioningState;
import com.azure.resourcemanager.resources.models.ScopedDeployment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deployment calls of {@code azure-resourcemanager-resources}, call by call. */
final class DeploymentsClientAcceptanceTest extends LocalAzureTest {
  private static final String SUBSCRIPTION = "/subscriptions/{subscription}";
  private static final String IN_GROUP = SUBSCRIPTION + "/resourceGroups/{resourceGroup}";
  private static final String ALL = "/providers/Microsoft.Resources/deployments";
  private static final String ONE = ALL + "/{deployment}";
  private static final String STATUS = ONE + "/operationStatuses/{operation}";
  private static final Object TEMPLATE =
      Map.of(
          "$schema",
          "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion",
          "1.0.0.0",
          "resources",
          List.of(
              Map.of(
                  "type", "Microsoft.ManagedIdentity/userAssignedIdentities",
                  "apiVersion", "2023-01-31",
                  "name", "a",
                  "location", "westus")),
          "outputs",
          Map.of("hidden", Map.of("type", "securestring", "value", "s3cret")));
  private static final Object GROUP_TEMPLATE =
      Map.of(
          "$schema",
          "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
          "contentVersion",
          "1.0.0.0",
          "resources",
          List.of(
              Map.of(
                  "type", "Microsoft.Resources/resourceGroups",
                  "apiVersion", "2022-09-01",
                  "name", "fresh",
                  "location", "westus")));

  private ResourceManager resources;
  private DeploymentsClient client;
  private DeploymentOperationsClient operations;

  @BeforeEach
  void authenticate() {
    resources = azure.resources();
    client = resources.deploymentClient().getDeployments();
    operations = resources.deploymentClient().getDeploymentOperations();
  }

  @Test
  @Shows({
    "PUT " + IN_GROUP + ONE,
    "GET " + IN_GROUP + ONE,
    "GET " + IN_GROUP + STATUS,
    "GET " + IN_GROUP + ALL
  })
  void deployment_createIsPolledToItsEndAndListed() throws IOException {
    Deployment deployment = deploy();
    assertThat(deployment.provisioningState()).isEqualTo("Succeeded");
    assertThat(deployment.outputResources())
        .singleElement()
        .satisfies(it -> assertThat(it.id()).endsWith("/userAssignedIdentities/a"));
    assertThat(deployment.correlationId()).hasSize(36);
    assertThat(resources.deployments().getByResourceGroup("rg", "lab").mode())
        .isEqualTo(DeploymentMode.INCREMENTAL);
    assertThat(resources.deployments().listByResourceGroup("rg")).hasSize(1);
    assertThat(client.listByResourceGroup("rg", "provisioningState eq 'Failed'", 3, Context.NONE))
        .isEmpty();
  }

  @Test
  @Shows({
    "GET " + IN_GROUP + "/deployments/{deployment}/operations",
    "GET " + IN_GROUP + "/deployments/{deployment}/operations/{operation}"
  })
  void operations_ofADeployment_areListedAndReadOneByOne() throws IOException {
    Deployment deployment = deploy();
    assertThat(deployment.deploymentOperations().list()).isNotEmpty();
    DeploymentOperationInner create =
        operations.listByResourceGroup("rg", "lab").stream()
            .filter(it -> it.properties().targetResource() != null)
            .findFirst()
            .orElseThrow();
    assertThat(operations.get("rg", "lab", create.operationId()).properties().provisioningState())
        .isEqualTo("Succeeded");
  }

  @Test
  @Shows({
    "HEAD " + IN_GROUP + ONE,
    "POST " + IN_GROUP + ONE + "/exportTemplate",
    "DELETE " + IN_GROUP + ONE
  })
  void deployment_history_isExportedAndDeleted() throws IOException {
    Deployment deployment = deploy();
    assertThat(resources.deployments().checkExistence("rg", "lab")).isTrue();
    assertThat(deployment.exportTemplate().templateAsJson()).contains("userAssignedIdentities");
    resources.deployments().deleteByResourceGroup("rg", "lab");
    assertThat(resources.deployments().checkExistence("rg", "lab")).isFalse();
    assertThat(resources.genericResources().listByResourceGroup("rg")).hasSize(1);
  }

  @Test
  @Shows("POST " + IN_GROUP + ONE + "/validate")
  void validate_answersTheResourcesAndCreatesNone() {
    assertThat(client.validate("rg", "lab", inner(TEMPLATE)).properties().validatedResources())
        .hasSize(1);
    assertThat(resources.genericResources().listByResourceGroup("rg")).isEmpty();
  }

  @Test
  @Shows(refused = "POST " + IN_GROUP + ONE + "/validate")
  void validate_brokenTemplate_isAManagementException() {
    assertThatThrownBy(() -> client.validate("rg", "lab", inner(Map.of("resources", List.of()))))
        .isInstanceOf(ManagementException.class);
  }

  @Test
  @Shows("POST " + IN_GROUP + ONE + "/whatIf")
  void whatIf_namesTheChange() {
    WhatIfOperationResultInner result = client.whatIf("rg", "lab", whatIf(TEMPLATE));
    assertThat(result.status()).isEqualTo("Succeeded");
    assertThat(result.changes())
        .singleElement()
        .satisfies(it -> assertThat(it.changeType()).isEqualTo(ChangeType.CREATE));
  }

  @Test
  @Shows(refused = "POST " + IN_GROUP + ONE + "/cancel")
  void cancel_endedDeployment_isConflict() throws IOException {
    Deployment deployment = deploy();
    assertThatThrownBy(deployment::cancel)
        .isInstanceOfSatisfying(
            ManagementException.class,
            e -> assertThat(e.getResponse().getStatusCode()).isEqualTo(409));
  }

  @Test
  void create_failingResource_isAManagementExceptionWithTheProvidersError() {
    Object broken =
        Map.of(
            "$schema",
            "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
            "contentVersion",
            "1.0.0.0",
            "resources",
            List.of(
                Map.of(
                    "type", "Microsoft.ApiManagement/service/backends",
                    "apiVersion", "2024-05-01",
                    "name", "none/pool",
                    "properties", Map.of("url", "https://a", "protocol", "http"))));
    assertThatThrownBy(() -> client.createOrUpdate("rg", "lab", inner(broken)))
        .isInstanceOfSatisfying(
            ManagementException.class,
            e -> {
              assertThat(e.getValue().getCode()).isEqualTo("DeploymentFailed");
              assertThat(e.getValue().getDetails().get(0).getCode())
                  .isEqualTo("ParentResourceNotFound");
            });
  }

  @Test
  @Shows({
    "PUT " + SUBSCRIPTION + ONE,
    "GET " + SUBSCRIPTION + ONE,
    "GET " + SUBSCRIPTION + STATUS,
    "HEAD " + SUBSCRIPTION + ONE,
    "GET " + SUBSCRIPTION + ALL,
    "GET " + SUBSCRIPTION + ONE + "/operations",
    "GET " + SUBSCRIPTION + ONE + "/operations/{operation}",
    "POST " + SUBSCRIPTION + ONE + "/exportTemplate",
    "DELETE " + SUBSCRIPTION + ONE
  })
  void subscriptionScope_createReadOperationsAndDelete() {
    DeploymentExtendedInner created =
        client.createOrUpdateAtSubscriptionScope(
            "sub", inner(GROUP_TEMPLATE).withLocation("westus"));
    assertThat(created.properties().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(created.location()).isEqualTo("westus");
    assertThat(resources.resourceGroups().contain("fresh")).isTrue();
    assertThat(client.checkExistenceAtSubscriptionScope("sub")).isTrue();
    assertThat(client.getAtSubscriptionScope("sub").name()).isEqualTo("sub");
    assertThat(client.list()).hasSize(1);
    DeploymentOperationInner operation =
        operations.listAtSubscriptionScope("sub").iterator().next();
    assertThat(operations.getAtSubscriptionScope("sub", operation.operationId()).operationId())
        .isEqualTo(operation.operationId());
    assertThat(client.exportTemplateAtSubscriptionScope("sub").template()).isNotNull();
    client.deleteAtSubscriptionScope("sub");
    assertThat(client.checkExistenceAtSubscriptionScope("sub")).isFalse();
  }

  @Test
  @Shows(
      value = {
        "POST " + SUBSCRIPTION + ONE + "/validate",
        "POST " + SUBSCRIPTION + ONE + "/whatIf"
      },
      refused = "POST " + SUBSCRIPTION + ONE + "/cancel")
  void subscriptionScope_validateWhatIfAndCancel() {
    DeploymentInner deployment = inner(GROUP_TEMPLATE).withLocation("westus");
    assertThat(
            client.validateAtSubscriptionScope("sub", deployment).properties().validatedResources())
        .hasSize(1);
    assertThat(
            client
                .whatIfAtSubscriptionScope("sub", whatIf(GROUP_TEMPLATE).withLocation("westus"))
                .changes())
        .hasSize(1);
    client.createOrUpdateAtSubscriptionScope("sub", deployment);
    assertThatThrownBy(() -> client.cancelAtSubscriptionScope("sub"))
        .isInstanceOf(ManagementException.class);
  }

  @Test
  @Shows({
    "GET " + IN_GROUP + ONE + "/operations",
    "GET " + IN_GROUP + ONE + "/operations/{operation}"
  })
  void anyScope_isWrittenAndReadUnderItsId() {
    client.createOrUpdateAtScope(GROUP, "lab", inner(TEMPLATE));
    assertThat(client.getAtScope(GROUP, "lab").properties().provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(client.listAtScope(GROUP)).hasSize(1);
    DeploymentOperationInner operation = operations.listAtScope(GROUP, "lab").iterator().next();
    assertThat(operations.getAtScope(GROUP, "lab", operation.operationId()).operationId())
        .isEqualTo(operation.operationId());
  }

  @Test
  void tenantScope_isRefusedByName() {
    assertThatThrownBy(
            () ->
                client.createOrUpdateAtTenantScope(
                    "t",
                    new ScopedDeployment()
                        .withLocation("westus")
                        .withProperties(properties(GROUP_TEMPLATE))))
        .isInstanceOfSatisfying(
            ManagementException.class,
            e -> assertThat(e.getValue().getCode()).isEqualTo("DeploymentScopeNotSupported"));
  }

  @Test
  @Shows("POST /providers/Microsoft.Resources/calculateTemplateHash")
  void calculateTemplateHash_isThatOfTheDeployment() {
    client.createOrUpdate("rg", "lab", inner(TEMPLATE));
    assertThat(client.calculateTemplateHash(TEMPLATE).templateHash())
        .isEqualTo(client.getByResourceGroup("rg", "lab").properties().templateHash());
  }

  @Test
  @Shows("POST Microsoft.Resources/deployments/listOutputsWithSecureValues")
  void secureOutputs_areAnsweredByTheirOwnCall() {
    client.createOrUpdate("rg", "lab", inner(TEMPLATE));
    assertThat(
            azure
                .post(GROUP + ALL + "/lab/listOutputsWithSecureValues", "{}")
                .body()
                .path("hidden")
                .asText())
        .isEqualTo("s3cret");
  }

  private Deployment deploy() throws IOException {
    return resources
        .deployments()
        .define("lab")
        .withExistingResourceGroup("rg")
        .withTemplate(TEMPLATE)
        .withParameters(Map.of())
        .withMode(DeploymentMode.INCREMENTAL)
        .create();
  }

  private static DeploymentInner inner(Object template) {
    return new DeploymentInner().withProperties(properties(template));
  }

  private static DeploymentProperties properties(Object template) {
    return new DeploymentProperties()
        .withMode(DeploymentMode.INCREMENTAL)
        .withTemplate(template)
        .withParameters(Map.of());
  }

  private static DeploymentWhatIf whatIf(Object template) {
    DeploymentWhatIfProperties properties = new DeploymentWhatIfProperties();
    properties.withMode(DeploymentMode.INCREMENTAL).withTemplate(template);
    return new DeploymentWhatIf().withProperties(properties);
  }
}
