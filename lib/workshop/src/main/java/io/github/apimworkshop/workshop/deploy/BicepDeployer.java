package io.github.apimworkshop.workshop.deploy;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.models.Deployment;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compiles a Bicep file and deploys it to a resource group, which is created when absent. Works the
 * same on every target; needs no notebook. Thread-safe.
 */
public final class BicepDeployer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AzureTarget target;
  private final KitLayout kit;
  private final ResourceManager resources;

  /** Deploys to {@code target}; templates of {@code kit} may read files anywhere in it. */
  public BicepDeployer(AzureTarget target, KitLayout kit) {
    this.target = target;
    this.kit = kit;
    this.resources = target.resources();
  }

  /**
   * Deploys and waits for the end. Throws LAB-010 (does not compile), LAB-011 (refused before
   * anything changed), LAB-012 (a resource failed) or LAB-013 (template or parameters cannot be
   * read).
   */
  public DeploymentResult deploy(DeploymentOrder order, DeploymentListener listener) {
    CompiledOrder compiled = CompiledOrder.of(order, kit);
    compiled.compilation().diagnostics().stream()
        .filter(d -> d.severity() == Severity.WARNING)
        .forEach(listener::warned);
    var errors = new DeploymentErrors(order, compiled.compilation());
    try {
      Deployment accepted = begin(compiled);
      return new DeploymentWatch(resources, order, listener, errors).await(accepted);
    } catch (ManagementException e) {
      throw errors.refused(e);
    }
  }

  // A refused deployment leaves nothing behind, not even the group that was made for it.
  private Deployment begin(CompiledOrder compiled) {
    DeploymentOrder order = compiled.order();
    boolean created = ensureResourceGroup(order.resourceGroup());
    try {
      return send(compiled);
    } catch (ManagementException e) {
      if (created) {
        remove(order.resourceGroup(), e);
      }
      throw e;
    }
  }

  private void remove(String group, ManagementException reason) {
    try {
      resources.resourceGroups().beginDeleteByName(group);
    } catch (ManagementException e) {
      reason.addSuppressed(e);
    }
  }

  private boolean ensureResourceGroup(String name) {
    if (resources.resourceGroups().contain(name)) {
      return false;
    }
    resources
        .resourceGroups()
        .define(name)
        .withRegion(target.location())
        .withTag("workshop", "apim-openai")
        .create();
    return true;
  }

  private Deployment send(CompiledOrder compiled) {
    DeploymentOrder order = compiled.order();
    try {
      return resources
          .deployments()
          .define(order.name())
          .withExistingResourceGroup(order.resourceGroup())
          .withTemplate(compiled.template().toString())
          .withParameters(compiled.parameters().toString())
          .withMode(DeploymentMode.INCREMENTAL)
          .beginCreate()
          .getActivationResponse()
          .getValue();
    } catch (IOException e) {
      throw new WorkshopException("LAB-013", "The template is no JSON document.", e);
    }
  }

  static Map<String, JsonNode> outputs(Deployment deployment) {
    var outputs = new LinkedHashMap<String, JsonNode>();
    JsonNode all = JSON.valueToTree(deployment.outputs());
    if (all != null) {
      all.properties().forEach(o -> outputs.put(o.getKey(), o.getValue().path("value")));
    }
    return outputs;
  }

  static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
