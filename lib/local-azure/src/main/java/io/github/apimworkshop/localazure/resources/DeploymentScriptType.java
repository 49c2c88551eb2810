package io.github.apimworkshop.localazure.resources;

import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** Deployment scripts run containers; the local Azure runs none and says so. */
final class DeploymentScriptType implements ResourceType {
  @Override
  public String name() {
    return "Microsoft.Resources/deploymentScripts";
  }

  @Override
  public void checkName(ResourceId id) {
    throw Errors.badRequest(
        "DeploymentScriptsNotSupported",
        "The deployment script '%s' cannot run: the local Azure starts no containers. Take the script out of the template and do its work in a notebook cell, or deploy to Azure."
            .formatted(id.name()));
  }

  @Override
  public Resource write(WriteRequest request) {
    throw new IllegalStateException("checkName refuses every name");
  }
}
