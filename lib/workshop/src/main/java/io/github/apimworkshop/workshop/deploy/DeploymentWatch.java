package io.github.apimworkshop.workshop.deploy;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.azure.resourcemanager.resources.models.DeploymentOperationProperties;
import com.azure.resourcemanager.resources.models.DeploymentPropertiesExtended;
import com.azure.resourcemanager.resources.models.ProvisioningState;
import io.github.apimworkshop.workshop.WorkshopException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Follows a running deployment: often at first, less often the longer it takes. */
final class DeploymentWatch {
  private static final Set<ProvisioningState> FINAL =
      Set.of(ProvisioningState.SUCCEEDED, ProvisioningState.FAILED, ProvisioningState.CANCELED);
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final ScopeDeployment deployment;
  private final DeploymentOrder order;
  private final DeploymentListener listener;
  private final DeploymentErrors errors;
  private final long start = System.nanoTime();

  DeploymentWatch(
      ScopeDeployment deployment,
      DeploymentOrder order,
      DeploymentListener listener,
      DeploymentErrors errors) {
    this.deployment = deployment;
    this.order = order;
    this.listener = listener;
    this.errors = errors;
  }

  DeploymentResult await() {
    DeploymentPropertiesExtended now = deployment.state();
    while (!FINAL.contains(now.provisioningState())) {
      report(now);
      pause();
      now = deployment.state();
    }
    List<ResourceOperation> operations = report(now);
    if (!now.provisioningState().equals(ProvisioningState.SUCCEEDED)) {
      throw errors.failed(now);
    }
    return new DeploymentResult(order, ScopeDeployment.outputs(now), operations, elapsed());
  }

  private List<ResourceOperation> report(DeploymentPropertiesExtended now) {
    List<ResourceOperation> operations =
        deployment.operations().stream()
            .sorted(
                Comparator.comparing(
                    DeploymentOperationProperties::timestamp, nullsLast(naturalOrder())))
            .map(DeploymentWatch::operation)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    listener.progressed(
        new DeploymentProgress(
            order.name(), now.provisioningState().toString(), elapsed(), operations));
    return operations;
  }

  /** Null for the operations that stand for no resource, such as evaluating the outputs. */
  private static ResourceOperation operation(DeploymentOperationProperties operation) {
    var resource = operation.targetResource();
    if (resource == null || resource.resourceType() == null) {
      return null;
    }
    String took = operation.duration();
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
