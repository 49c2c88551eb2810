package io.github.apimworkshop.arm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;

/** Small templates built in code. */
final class Templates {

  private Templates() {}

  static ObjectNode empty() {
    ObjectNode template = JsonNodeFactory.instance.objectNode();
    template.put(
        "$schema",
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
    template.put("contentVersion", "1.0.0.0").putArray("resources");
    return template;
  }

  static ObjectNode add(ObjectNode template, String name) {
    return template
        .withArray("resources")
        .addObject()
        .put("type", "Contoso.Test/things")
        .put("apiVersion", "2024-01-01")
        .put("name", name);
  }

  static String id(String name) {
    return "/subscriptions/"
        + Requests.SUBSCRIPTION
        + "/resourceGroups/rg/providers/Contoso.Test/things/"
        + name;
  }

  static DeploymentRequest request(ObjectNode template) {
    return Requests.of(
        "main",
        Requests.resourceGroup(Requests.SUBSCRIPTION, "rg"),
        null,
        DeploymentMode.INCREMENTAL,
        template,
        JsonNodeFactory.instance.objectNode());
  }
}
