package io.github.apimworkshop.workshop.deploy;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.models.ChangeType;
import com.azure.resourcemanager.resources.models.WhatIfChange;
import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.ManagementApi;
import io.github.apimworkshop.workshop.deploy.PlannedChange.Kind;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says what a deployment would create, change and leave, and does none of it
 * (learn.microsoft.com/azure/azure-resource-manager/templates/deploy-what-if, read 2026-11).
 */
public final class DeploymentPreview {
  private static final Map<ChangeType, Kind> KINDS =
      Map.of(
          ChangeType.CREATE, Kind.CREATE,
          ChangeType.MODIFY, Kind.MODIFY,
          ChangeType.DEPLOY, Kind.DEPLOY,
          ChangeType.NO_CHANGE, Kind.NO_CHANGE,
          ChangeType.IGNORE, Kind.IGNORE,
          ChangeType.DELETE, Kind.DELETE);

  private final AzureTarget target;
  private final KitLayout kit;
  private final PolicyComparison policies;

  /** Asks {@code target}; templates of {@code kit} may read files anywhere in it. */
  public DeploymentPreview(AzureTarget target, KitLayout kit) {
    this.target = target;
    this.kit = kit;
    this.policies = new PolicyComparison(new ManagementApi(target));
  }

  /**
   * The changes in the order of the template, then what it does not name. A resource group that is
   * absent is one of them. Throws LAB-010, LAB-011 or LAB-013 as a deployment would.
   */
  public List<PlannedChange> of(DeploymentOrder order, DeploymentListener listener) {
    CompiledOrder compiled = CompiledOrder.of(order, kit);
    compiled.compilation().diagnostics().stream()
        .filter(d -> d.severity() == Severity.WARNING)
        .forEach(listener::warned);
    var lines = new PropertyLines(SecureValues.of(compiled));
    try {
      return new WhatIfRequest(target)
          .changes(compiled).stream().map(change -> planned(order, change, lines)).toList();
    } catch (ManagementException e) {
      throw new DeploymentErrors(order, compiled.compilation()).refused(e);
    }
  }

  private PlannedChange planned(DeploymentOrder order, WhatIfChange change, PropertyLines lines) {
    Kind kind = KINDS.getOrDefault(change.changeType(), Kind.UNSUPPORTED);
    String resource = fromScope(order, change.resourceId());
    if (kind != Kind.MODIFY) {
      return new PlannedChange(kind, resource, List.of());
    }
    List<String> properties =
        PolicyComparison.isPolicy(change)
            ? policies.deviation(change).map(differs -> List.of("~ the document")).orElse(List.of())
            : lines.of(change);
    return properties.isEmpty()
        ? new PlannedChange(Kind.NO_CHANGE, resource, List.of())
        : new PlannedChange(kind, resource, properties);
  }

  private String fromScope(DeploymentOrder order, String id) {
    String subscription = target.resources().subscriptionId();
    for (String beginning :
        List.of(
            "/" + order.scope().id(subscription) + "/providers/",
            "/subscriptions/" + subscription + "/")) {
      if (id.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT))) {
        return id.substring(beginning.length());
      }
    }
    return id;
  }
}
