package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.TargetScope;

/**
 * Where a resource or module lives: a level with the names that differ from the file's own ones
 * (null if they do not), or another resource that it extends.
 */
record DeploymentScope(
    TargetScope level, ArmExpr subscription, ArmExpr name, ArmExpr extended, boolean given) {

  static DeploymentScope of(TargetScope file) {
    return new DeploymentScope(file, null, null, null, false);
  }

  static DeploymentScope level(TargetScope level, ArmExpr subscription, ArmExpr name) {
    return new DeploymentScope(level, subscription, name, null, true);
  }

  static DeploymentScope extending(ArmExpr id) {
    return new DeploymentScope(null, null, null, id, true);
  }
}
