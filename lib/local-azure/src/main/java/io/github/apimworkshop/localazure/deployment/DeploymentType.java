package io.github.apimworkshop.localazure.deployment;

import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.Map;

/** The history entry of a deployment. */
public final class DeploymentType implements ResourceType {
  @Override
  public String name() {
    return Deployments.TYPE;
  }

  @Override
  public Resource write(WriteRequest request) {
    throw Errors.badRequest(
        "DeploymentScopeNotSupported",
        "The local Azure deploys to resource groups and subscriptions, not to '%s'."
            .formatted(request.id().parent().orElseThrow()));
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of(
        "listOutputsWithSecureValues",
        (deployment, body) -> ActionResult.ok(deployment.secrets().path("outputValues")));
  }
}
