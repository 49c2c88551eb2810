package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.ResourceRequest;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.ResourceManager;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.function.Supplier;

/** Gives the engine the resource providers of this local Azure. */
final class ProviderHost implements DeploymentHost {
  private final Deployments deployments;
  private final ResourceManager resources;
  private final LateReferences lateReferences;
  private final RunningDeployment running;

  ProviderHost(
      Deployments deployments,
      ResourceManager resources,
      LateReferences lateReferences,
      RunningDeployment running) {
    this.deployments = deployments;
    this.resources = resources;
    this.lateReferences = lateReferences;
    this.running = running;
  }

  @Override
  public ObjectNode put(ResourceRequest request) throws ResourceFailure {
    ResourceId id = id(request.id());
    if (id.isType(Deployments.TYPE)) {
      return deployments.runNested(id, request.body(), running);
    }
    ObjectNode body = request.body();
    body.remove("apiVersion");
    Supplier<ObjectNode> write = () -> resources.put(id, body).resource().body();
    return LateReferences.mayRefer(id)
        ? calling(() -> lateReferences.write(id, write))
        : calling(write);
  }

  @Override
  public ObjectNode get(String resourceId, String apiVersion) throws ResourceFailure {
    ResourceId id = id(resourceId);
    return calling(() -> resources.get(id, Query.NONE));
  }

  @Override
  public JsonNode invoke(String resourceId, String action, String apiVersion, JsonNode body)
      throws ResourceFailure {
    ResourceId id = id(resourceId);
    JsonNode argument = body == null ? Json.object() : body;
    return calling(() -> resources.act(id, action, argument).body());
  }

  @Override
  public void report(DeploymentOperation operation) {
    running.report(operation);
  }

  @Override
  public boolean cancelled() {
    return running.cancelled();
  }

  private static ResourceId id(String text) throws ResourceFailure {
    try {
      return ResourceId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ResourceFailure(400, ErrorBody.of("InvalidResourceId", e.getMessage()));
    }
  }

  private static <T> T calling(Supplier<T> call) throws ResourceFailure {
    try {
      return call.get();
    } catch (ArmException e) {
      throw new ResourceFailure(e.status(), e.error());
    }
  }
}
