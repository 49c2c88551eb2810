package io.github.apimworkshop.workshop.deploy;

import com.azure.resourcemanager.resources.fluent.DeploymentsClient;
import com.azure.resourcemanager.resources.fluent.models.WhatIfOperationResultInner;
import com.azure.resourcemanager.resources.models.ChangeType;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.azure.resourcemanager.resources.models.DeploymentWhatIf;
import com.azure.resourcemanager.resources.models.DeploymentWhatIfProperties;
import com.azure.resourcemanager.resources.models.WhatIfChange;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.ManagementApi;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a template asks for with what is there, by the what-if operation of Azure
 * (learn.microsoft.com/azure/azure-resource-manager/templates/deploy-what-if, read 2026-11).
 */
public final class WhatIfComparison {
  private final AzureTarget target;
  private final KitLayout kit;
  private final PolicyComparison policies;

  /** Asks {@code target}; changes nothing. */
  public WhatIfComparison(AzureTarget target, KitLayout kit) {
    this.target = target;
    this.kit = kit;
    this.policies = new PolicyComparison(new ManagementApi(target));
  }

  /** What is missing or differs, in the order of the template; empty where all is as it should. */
  public List<Deviation> deviations(DeploymentOrder order) {
    CompiledOrder compiled = CompiledOrder.of(order, kit);
    WhatIfOperationResultInner result = whatIf(order, request(compiled));
    return result.changes() == null
        ? List.of()
        : result.changes().stream()
            .filter(WhatIfComparison::differs)
            .flatMap(change -> deviation(change).stream())
            .toList();
  }

  private WhatIfOperationResultInner whatIf(DeploymentOrder order, DeploymentWhatIf request) {
    DeploymentsClient deployments = target.resources().deploymentClient().getDeployments();
    if (order.scope() instanceof DeploymentScope.Subscription subscription) {
      return deployments.whatIfAtSubscriptionScope(
          order.name(), request.withLocation(subscription.location()));
    }
    var group = (DeploymentScope.ResourceGroup) order.scope();
    return deployments.whatIf(group.name(), order.name(), request);
  }

  private Optional<Deviation> deviation(WhatIfChange change) {
    boolean missing = ChangeType.CREATE.equals(change.changeType());
    return PolicyComparison.isPolicy(change) && !missing
        ? policies.deviation(change)
        : Optional.of(Deviation.of(change)).filter(Deviation::isReal);
  }

  private static DeploymentWhatIf request(CompiledOrder compiled) {
    return new DeploymentWhatIf()
        .withProperties(
            new DeploymentWhatIfProperties()
                .withMode(DeploymentMode.INCREMENTAL)
                .withTemplate(TemplateRequest.template(compiled.template()))
                .withParameters(TemplateRequest.parameters(compiled.parameters())));
  }

  private static boolean differs(WhatIfChange change) {
    return ChangeType.CREATE.equals(change.changeType())
        || ChangeType.MODIFY.equals(change.changeType());
  }
}
