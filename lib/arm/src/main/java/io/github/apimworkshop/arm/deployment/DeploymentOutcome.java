package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How a deployment ended.
 *
 * @param outputs {@code {"name": {"type": "String", "value": …}}}, secure outputs without value;
 *     null unless succeeded
 * @param outputValues {@code {"name": value}} of all outputs, secure ones too, for {@code
 *     listOutputsWithSecureValues}; never to be logged; null unless succeeded
 * @param error the DeploymentFailed or DeploymentCanceled error; null when succeeded
 * @param operations ended operations in the order of the template
 * @param outputResources ids of the resources that were written
 */
public record DeploymentOutcome(
    State state,
    ObjectNode outputs,
    ObjectNode outputValues,
    ErrorBody error,
    List<DeploymentOperation> operations,
    List<String> outputResources) {

  public DeploymentOutcome {
    operations = List.copyOf(operations);
    outputResources = List.copyOf(outputResources);
  }

  /** The terminal provisioning state. */
  public enum State {
    SUCCEEDED,
    FAILED,
    CANCELED
  }

  /** Leaves secure values out. */
  @Override
  public String toString() {
    return "DeploymentOutcome[" + state + ", outputs=" + outputs + ", error=" + error + "]";
  }
}
