package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;

/** Lists and reads the operations of a deployment, while it runs and afterwards. */
final class OperationRoutes {
  private final Deployments deployments;
  private final ResourceStore store;

  OperationRoutes(Deployments deployments, ResourceStore store) {
    this.deployments = deployments;
    this.store = store;
  }

  List<Route> at(String path) {
    return List.of(
        Route.of("GET", path, this::list), Route.of("GET", path + "/{operation}", this::get));
  }

  private ArmResponse list(ArmRequest request) {
    List<ObjectNode> all = operations(request);
    return ArmResponse.list(
        all.stream().limit(request.query().number("$top").orElse(Integer.MAX_VALUE)).toList());
  }

  private ArmResponse get(ArmRequest request) {
    String wanted = request.variable("operation");
    return operations(request).stream()
        .filter(operation -> operation.path("operationId").asText().equalsIgnoreCase(wanted))
        .findFirst()
        .map(ArmResponse::ok)
        .orElseThrow(
            () ->
                new ArmException(
                    404,
                    "DeploymentOperationNotFound",
                    "Deployment operation '" + wanted + "' could not be found."));
  }

  private List<ObjectNode> operations(ArmRequest request) {
    ResourceId asked =
        request
            .scope()
            .provider("Microsoft.Resources", "deployments", request.variable("deployment"));
    Resource deployment =
        store
            .find(asked)
            .orElseThrow(
                () ->
                    new ArmException(
                        404,
                        "DeploymentNotFound",
                        "Deployment '" + asked.name() + "' could not be found."));
    return deployments
        .liveOperations(deployment.id())
        .map(live -> live.stream().map(it -> OperationDocument.of(deployment.id(), it)).toList())
        .orElseGet(
            () ->
                store.children(deployment.id(), "operations").stream()
                    .map(Resource::body)
                    .toList());
  }
}
