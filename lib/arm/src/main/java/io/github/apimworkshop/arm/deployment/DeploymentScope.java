package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * Where a deployment runs, with the values of the scope functions.
 *
 * @param resourceGroupName null for a deployment to a subscription
 * @param subscription value of {@code subscription()}
 * @param resourceGroup value of {@code resourceGroup()}; null for a deployment to a subscription
 * @param tenant value of {@code tenant()}
 * @param deployer value of {@code deployer()}
 * @param roles GUIDs of the built-in roles, for {@code roleDefinitions()}
 */
public record DeploymentScope(
    String subscriptionId,
    String resourceGroupName,
    ObjectNode subscription,
    ObjectNode resourceGroup,
    ObjectNode tenant,
    ObjectNode deployer,
    RoleNames roles) {

  public DeploymentScope {
    Objects.requireNonNull(subscriptionId);
    if ((resourceGroupName == null) != (resourceGroup == null)) {
      throw new IllegalArgumentException("resource group name and value belong together");
    }
  }

  /** True for a deployment to a resource group. */
  public boolean isResourceGroup() {
    return resourceGroupName != null;
  }

  /** {@code /subscriptions/{s}} or {@code /subscriptions/{s}/resourceGroups/{rg}}. */
  public String id() {
    String subscriptionPart = "/subscriptions/" + subscriptionId;
    return isResourceGroup()
        ? subscriptionPart + "/resourceGroups/" + resourceGroupName
        : subscriptionPart;
  }
}
