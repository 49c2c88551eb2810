package io.github.apimworkshop.workshop.deploy;

import java.time.Duration;
import java.util.List;

/** How far a deployment is. {@code state} is Azure's word, such as Running or Succeeded. */
public record DeploymentProgress(
    String deployment, String state, Duration elapsed, List<ResourceOperation> operations) {

  /** Copies the operations. */
  public DeploymentProgress {
    operations = List.copyOf(operations);
  }

  /** Resources that are done. */
  public long finished() {
    return operations.stream().filter(ResourceOperation::succeeded).count();
  }
}
