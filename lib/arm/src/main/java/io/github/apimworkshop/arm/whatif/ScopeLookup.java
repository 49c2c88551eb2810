package io.github.apimworkshop.arm.whatif;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.expression.ExpressionException;

/** The scope a module will run in; a resource group that is not there yet is made up. */
final class ScopeLookup {
  private static final String API_VERSION = "2021-04-01";

  private final DeploymentHost host;

  ScopeLookup(DeploymentHost host) {
    this.host = host;
  }

  DeploymentScope of(String deploymentId, DeploymentRequest outer) {
    DeploymentScope scope = outer.scope();
    String[] segments = deploymentId.split("/", -1);
    if (segments.length < 4 || !segments[1].equalsIgnoreCase("subscriptions")) {
      throw new ExpressionException("The scope of '" + deploymentId + "' is not supported");
    }
    ObjectNode subscription = scope.subscription().deepCopy();
    subscription.put("id", "/subscriptions/" + segments[2]).put("subscriptionId", segments[2]);
    boolean group = segments[3].equalsIgnoreCase("resourceGroups");
    return new DeploymentScope(
        segments[2],
        group ? segments[4] : null,
        subscription,
        group ? resourceGroup(segments[2], segments[4], outer) : null,
        scope.tenant(),
        scope.deployer());
  }

  private ObjectNode resourceGroup(String subscriptionId, String name, DeploymentRequest outer) {
    DeploymentScope scope = outer.scope();
    if (name.equalsIgnoreCase(scope.resourceGroupName())
        && subscriptionId.equalsIgnoreCase(scope.subscriptionId())) {
      return scope.resourceGroup();
    }
    String id = "/subscriptions/" + subscriptionId + "/resourceGroups/" + name;
    try {
      return host.get(id, API_VERSION);
    } catch (ResourceFailure e) {
      ObjectNode group = JsonNodeFactory.instance.objectNode();
      group.put("id", id).put("name", name).put("type", "Microsoft.Resources/resourceGroups");
      group.put("location", outer.location());
      group.putObject("tags");
      group.putObject("properties").put("provisioningState", "Succeeded");
      return group;
    }
  }
}
