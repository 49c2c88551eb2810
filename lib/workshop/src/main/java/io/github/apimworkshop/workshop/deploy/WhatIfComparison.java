package io.github.apimworkshop.workshop.deploy;

import com.azure.core.util.BinaryData;
import com.azure.resourcemanager.resources.fluent.models.WhatIfOperationResultInner;
import com.azure.resourcemanager.resources.models.ChangeType;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.azure.resourcemanager.resources.models.DeploymentParameter;
import com.azure.resourcemanager.resources.models.DeploymentWhatIf;
import com.azure.resourcemanager.resources.models.DeploymentWhatIfProperties;
import com.azure.resourcemanager.resources.models.WhatIfChange;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.ManagementApi;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    WhatIfOperationResultInner result =
        target
            .resources()
            .deploymentClient()
            .getDeployments()
            .whatIf(order.resourceGroup(), order.name(), request(compiled));
    return result.changes() == null
        ? List.of()
        : result.changes().stream()
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

  private static DeploymentWhatIf request(CompiledOrder compiled) {
    return new DeploymentWhatIf()
        .withProperties(
            new DeploymentWhatIfProperties()
                .withMode(DeploymentMode.INCREMENTAL)
                .withTemplate(plain(compiled.template()))
                .withParameters(parameters(compiled.parameters())));
  }

  private static Map<String, DeploymentParameter> parameters(JsonNode given) {
    var parameters = new LinkedHashMap<String, DeploymentParameter>();
    given
        .properties()
        .forEach(
            one ->
                parameters.put(
                    one.getKey(),
                    new DeploymentParameter().withValue(plain(one.getValue().path("value")))));
    return parameters;
  }

  /** The client writes plain Java values, and no tree of another JSON library. */
  private static Object plain(JsonNode json) {
    return BinaryData.fromString(json.toString()).toObject(Object.class);
  }

  private static boolean differs(WhatIfChange change) {
    return ChangeType.CREATE.equals(change.changeType())
        || ChangeType.MODIFY.equals(change.changeType());
  }
}
