package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;

/** The history entry of a deployment. */
public final class DeploymentType implements ResourceType {
  @Override
  public String name() {
    return Deployments.TYPE;
  }

  @Override
  public Resource write(WriteRequest request) {
    throw new ArmException(
        405, "MethodNotAllowed", "A deployment is started by its own call, not as a resource.");
  }

  @Override
  public ActionResult act(Resource resource, String action, JsonNode body) {
    if (action.equalsIgnoreCase("listOutputsWithSecureValues")) {
      return ActionResult.ok(resource.secrets().path("outputValues"));
    }
    throw Errors.noSuchAction(resource.id(), action);
  }
}
