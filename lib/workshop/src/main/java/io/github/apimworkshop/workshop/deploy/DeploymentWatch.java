package io.github.apimworkshop.workshop.deploy;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.models.Deployment;
import com.azure.resourcemanager.resources.models.DeploymentOperation;
import io.github.apimworkshop.workshop.WorkshopException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Follows a running deployment: often at first, less often the longer it takes. */
final class DeploymentWatch {
  private static final Set<String> FINAL = Set.of("Succeeded", "Failed", "Canceled");
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final ResourceManager resources;
  private final DeploymentOrder order;
  private final DeploymentListener listener;
  private final DeploymentErrors errors;
  private final long start = System.nanoTime();

  DeploymentWatch(
      ResourceManager resources,
      DeploymentOrder order,
      DeploymentListener listener,
      DeploymentErrors errors) {
    this.resources = resources;
    this.order = order;
    this.listener = listener;
    this.errors = errors;
  }

  DeploymentResult await(Deployment deployment) {
    Deployment now = deployment;
    while (!FINAL.contains(now.provisioningState())) {
      report(now);
      pause();
      now = resources.deployments().getByResourceGroup(order.resourceGroup(), order.name());
    }
    List<ResourceOperation> operations = report(now);
    if (!now.provisioningState().equals("Succeeded")) {
      throw errors.failed(now);
    }
    return new DeploymentResult(order, BicepDeployer.outputs(now), operations, elapsed());
  }

  private List<ResourceOperation> report(Deployment now) {
    List<ResourceOperation> operations =
        now.deploymentOperations().list().stream()
            .sorted(Comparator.comparing(DeploymentOperation::timestamp, nullsLast(naturalOrder())))
            .map(DeploymentWatch::operation)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    listener.progressed(
        new DeploymentProgress(order.name(), now.provisioningState(), elapsed(), operations));
    return operations;
  }

  /** Null for the operations that stand for no resource, such as evaluating the outputs. */
  private static ResourceOperation operation(DeploymentOperation operation) {
    var resource = operation.targetResource();
    if (resource == null || resource.resourceType() == null) {
      return null;
    }
    String took = operation.innerModel().properties().duration();
    return new ResourceOperation(
        resource.resourceType(),
        resource.resourceName(),
        operation.provisioningState(),
        took == null ? Duration.ZERO : Duration.parse(took));
  }

  private Duration elapsed() {
    return BicepDeployer.since(start);
  }

  private void pause() {
    Duration wait = elapsed().dividedBy(4);
    wait = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException(
          "LAB-012", "Stopped waiting; deployment '" + order.name() + "' goes on in Azure.", e);
    }
  }
}
