package io.github.apimworkshop.workshop.deploy;

import com.azure.resourcemanager.resources.fluent.DeploymentsClient;
import com.azure.resourcemanager.resources.fluent.models.WhatIfOperationResultInner;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.azure.resourcemanager.resources.models.DeploymentWhatIf;
import com.azure.resourcemanager.resources.models.DeploymentWhatIfProperties;
import com.azure.resourcemanager.resources.models.WhatIfChange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import java.util.List;

/** Asks a target what a deployment would change. */
final class WhatIfRequest {
  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#";

  private final AzureTarget target;

  WhatIfRequest(AzureTarget target) {
    this.target = target;
  }

  List<WhatIfChange> changes(CompiledOrder compiled) {
    DeploymentOrder order = compiled.order();
    WhatIfOperationResultInner result;
    if (order.scope() instanceof DeploymentScope.ResourceGroup group) {
      result =
          target.resources().resourceGroups().contain(group.name())
              ? client().whatIf(group.name(), order.name(), request(compiled))
              : client()
                  .whatIfAtSubscriptionScope(
                      order.name(), withGroup(compiled, group).withLocation(target.location()));
    } else {
      var subscription = (DeploymentScope.Subscription) order.scope();
      result =
          client()
              .whatIfAtSubscriptionScope(
                  order.name(), request(compiled).withLocation(subscription.location()));
    }
    return result.changes() == null ? List.of() : result.changes();
  }

  private DeploymentsClient client() {
    return target.resources().deploymentClient().getDeployments();
  }

  private static DeploymentWhatIf request(CompiledOrder compiled) {
    return request(compiled.template(), compiled.parameters());
  }

  private static DeploymentWhatIf request(JsonNode template, JsonNode parameters) {
    return new DeploymentWhatIf()
        .withProperties(
            new DeploymentWhatIfProperties()
                .withMode(DeploymentMode.INCREMENTAL)
                .withTemplate(TemplateRequest.template(template))
                .withParameters(TemplateRequest.parameters(parameters)));
  }

  /** Nothing can be asked about a group that is not there; a template that makes it can be. */
  private DeploymentWhatIf withGroup(CompiledOrder compiled, DeploymentScope.ResourceGroup group) {
    ObjectNode template = JsonNodeFactory.instance.objectNode();
    template.put("$schema", SCHEMA).put("contentVersion", "1.0.0.0");
    var resources = template.putArray("resources");
    resources
        .addObject()
        .put("type", "Microsoft.Resources/resourceGroups")
        .put("apiVersion", "2024-03-01")
        .put("name", group.name())
        .put("location", target.location());
    ObjectNode inside = resources.addObject();
    inside
        .put("type", "Microsoft.Resources/deployments")
        .put("apiVersion", "2024-03-01")
        .put("name", compiled.order().name())
        .put("resourceGroup", group.name());
    inside.putArray("dependsOn").add(group.name());
    ObjectNode properties = inside.putObject("properties").put("mode", "Incremental");
    properties.putObject("expressionEvaluationOptions").put("scope", "inner");
    properties.set("parameters", compiled.parameters());
    properties.set("template", compiled.template());
    return request(template, JsonNodeFactory.instance.objectNode());
  }
}
