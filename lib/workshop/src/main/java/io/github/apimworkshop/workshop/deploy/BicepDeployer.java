package io.github.apimworkshop.workshop.deploy;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.ResourceManager;
import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.time.Duration;

/**
 * Compiles a Bicep file and deploys it to a resource group, which is created when absent, or to the
 * subscription. Works the same on every target; needs no notebook. Thread-safe.
 */
public final class BicepDeployer {
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
      var deployment = new ScopeDeployment(resources, order);
      begin(deployment, compiled);
      return new DeploymentWatch(deployment, order, listener, errors).await();
    } catch (ManagementException e) {
      throw errors.refused(e);
    }
  }

  // A refused deployment leaves nothing behind, not even the group that was made for it.
  private void begin(ScopeDeployment deployment, CompiledOrder compiled) {
    boolean created =
        compiled.order().scope() instanceof DeploymentScope.ResourceGroup group
            && ensureResourceGroup(group.name());
    try {
      deployment.begin(compiled);
    } catch (ManagementException e) {
      if (created && compiled.order().scope() instanceof DeploymentScope.ResourceGroup group) {
        remove(group.name(), e);
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

  static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
