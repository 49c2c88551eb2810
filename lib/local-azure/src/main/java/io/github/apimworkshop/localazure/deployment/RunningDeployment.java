package io.github.apimworkshop.localazure.deployment;

import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operations of a deployment under way, and the wish to stop it. Thread-safe. */
final class RunningDeployment {
  private final Optional<RunningDeployment> outer;
  private final Map<String, DeploymentOperation> operations = new LinkedHashMap<>();
  private volatile boolean cancelled;

  private RunningDeployment(Optional<RunningDeployment> outer) {
    this.outer = outer;
  }

  static RunningDeployment outermost() {
    return new RunningDeployment(Optional.empty());
  }

  /** One that stops with this one. */
  RunningDeployment nested() {
    return new RunningDeployment(Optional.of(this));
  }

  synchronized void report(DeploymentOperation operation) {
    operations.put(operation.operationId(), operation);
  }

  /** Without those that never began: Resource Manager lists none for them. */
  synchronized List<DeploymentOperation> operations() {
    List<DeploymentOperation> shown = new ArrayList<>(operations.values());
    shown.removeIf(it -> it.status() == DeploymentOperation.Status.SKIPPED);
    return shown;
  }

  void cancel() {
    cancelled = true;
  }

  boolean cancelled() {
    return cancelled || outer.map(RunningDeployment::cancelled).orElse(false);
  }
}
