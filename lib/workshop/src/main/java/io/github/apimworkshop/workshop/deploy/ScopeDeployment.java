package io.github.apimworkshop.workshop.deploy;

import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluent.DeploymentsClient;
import com.azure.resourcemanager.resources.fluent.models.DeploymentExtendedInner;
import com.azure.resourcemanager.resources.fluent.models.DeploymentInner;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.azure.resourcemanager.resources.models.DeploymentOperationProperties;
import com.azure.resourcemanager.resources.models.DeploymentProperties;
import com.azure.resourcemanager.resources.models.DeploymentPropertiesExtended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One deployment at its scope in Azure. */
final class ScopeDeployment {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ResourceManager resources;
  private final DeploymentOrder order;
  private final String scope;

  ScopeDeployment(ResourceManager resources, DeploymentOrder order) {
    this.resources = resources;
    this.order = order;
    this.scope = order.scope().id(resources.subscriptionId());
  }

  /** Sends the template; returns once it is accepted. */
  void begin(CompiledOrder compiled) {
    DeploymentInner request =
        new DeploymentInner()
            .withProperties(
                new DeploymentProperties()
                    .withMode(DeploymentMode.INCREMENTAL)
                    .withTemplate(TemplateRequest.template(compiled.template()))
                    .withParameters(TemplateRequest.parameters(compiled.parameters())));
    if (order.scope() instanceof DeploymentScope.Subscription subscription) {
      request.withLocation(subscription.location());
    }
    client().beginCreateOrUpdateAtScope(scope, order.name(), request);
  }

  /** How it stands now. */
  DeploymentPropertiesExtended state() {
    DeploymentExtendedInner deployment = client().getAtScope(scope, order.name());
    return deployment.properties();
  }

  List<DeploymentOperationProperties> operations() {
    return resources
        .deploymentClient()
        .getDeploymentOperations()
        .listAtScope(scope, order.name())
        .stream()
        .map(operation -> operation.properties())
        .toList();
  }

  static Map<String, JsonNode> outputs(DeploymentPropertiesExtended deployment) {
    var outputs = new LinkedHashMap<String, JsonNode>();
    JsonNode all = JSON.valueToTree(deployment.outputs());
    if (all != null) {
      all.properties().forEach(o -> outputs.put(o.getKey(), o.getValue().path("value")));
    }
    return outputs;
  }

  private DeploymentsClient client() {
    return resources.deploymentClient().getDeployments();
  }
}
