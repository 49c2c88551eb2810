package io.github.apimworkshop.workshop.deploy;

import io.github.apimworkshop.bicep.Diagnostic;

/** Hears how a deployment goes on; called on the deploying thread. */
public interface DeploymentListener {

  /** A warning of the compiler; errors end the deployment instead. */
  default void warned(Diagnostic diagnostic) {}

  /** The state after something changed or time passed. */
  void progressed(DeploymentProgress progress);

  /** Hears nothing. */
  static DeploymentListener silent() {
    return progress -> {};
  }
}
