package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.localazure.authorization.BuiltInRoles;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** The values of {@code resourceGroup()}, {@code subscription()} and their like. */
final class DeploymentScopes {
  private final ProviderContext context;

  DeploymentScopes(ProviderContext context) {
    this.context = context;
  }

  DeploymentScope of(ResourceId deployment) {
    ResourceId scope = deployment.parent().orElseThrow();
    if (!scope.isScope() || scope.subscription().isEmpty()) {
      throw Errors.badRequest(
          "DeploymentScopeNotSupported",
          "The local Azure deploys to resource groups and subscriptions, not to '" + scope + "'.");
    }
    String subscriptionId = scope.subscription().get();
    ObjectNode subscription = body(ResourceId.subscription(subscriptionId));
    ObjectNode tenant =
        Json.object()
            .put("id", "/tenants/" + context.tenantId())
            .put("tenantId", context.tenantId())
            .put("displayName", "Workshop");
    ObjectNode deployer =
        Json.object().put("objectId", context.callerId()).put("tenantId", context.tenantId());
    return scope.resourceGroup().isEmpty()
        ? new DeploymentScope(
            subscriptionId, null, subscription, null, tenant, deployer, BuiltInRoles::guid)
        : new DeploymentScope(
            subscriptionId,
            scope.name(),
            subscription,
            body(scope),
            tenant,
            deployer,
            BuiltInRoles::guid);
  }

  private ObjectNode body(ResourceId scope) {
    return context
        .store()
        .find(scope)
        .map(Resource::body)
        .orElseThrow(() -> Errors.notFound(scope));
  }
}
