package io.github.apimworkshop.workshop.deploy;

import com.azure.resourcemanager.resources.models.ChangeType;
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
    return new WhatIfRequest(target)
        .changes(compiled).stream()
            .filter(WhatIfComparison::differs)
            .flatMap(change -> deviation(change).stream())
            .toList();
  }

  private Optional<Deviation> deviation(WhatIfChange change) {
    boolean missing = ChangeType.CREATE.equals(change.changeType());
    return PolicyComparison.isPolicy(change) && !missing
        ? policies.deviation(change)
        : Optional.of(Deviation.of(change)).filter(Deviation::isReal);
  }

  private static boolean differs(WhatIfChange change) {
    return ChangeType.CREATE.equals(change.changeType())
        || ChangeType.MODIFY.equals(change.changeType());
  }
}
