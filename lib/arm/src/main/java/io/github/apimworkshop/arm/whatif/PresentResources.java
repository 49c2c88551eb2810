package io.github.apimworkshop.arm.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.LiveResources;
import io.github.apimworkshop.arm.expression.NotYetDeployed;
import io.github.apimworkshop.arm.plan.NodeNames;
import io.github.apimworkshop.arm.run.DeployedResources;

/** What is there already; everything else counts as not yet deployed. */
final class PresentResources implements LiveResources {
  private final LiveResources present;

  PresentResources(DeploymentHost host, NodeNames names) {
    this.present = new DeployedResources(host, names);
  }

  @Override
  public JsonNode reference(String resource, String apiVersion, boolean full) {
    try {
      return present.reference(resource, apiVersion, full);
    } catch (ExpressionException e) {
      throw new NotYetDeployed("reference");
    }
  }

  @Override
  public JsonNode references(String loop, boolean full) {
    try {
      return present.references(loop, full);
    } catch (ExpressionException e) {
      throw new NotYetDeployed("references");
    }
  }

  /** Keys and secrets have no place in a preview. */
  @Override
  public JsonNode list(String action, String resource, String apiVersion, JsonNode body) {
    throw new NotYetDeployed(action);
  }
}
