package io.github.apimworkshop.workshop;

import com.azure.core.exception.AzureException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.deploy.DeploymentOrder;
import io.github.apimworkshop.workshop.deploy.WhatIfComparison;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a step has deployed last, and how far it is still like that. */
final class DeployedState {
  private final AzureTarget target;
  private final KitLayout kit;
  private final Map<String, DeploymentOrder> lastOrders = new LinkedHashMap<>();

  DeployedState(AzureTarget target, KitLayout kit) {
    this.target = target;
    this.kit = kit;
  }

  /** Each template counts as it was deployed last. */
  void deployed(DeploymentOrder order) {
    lastOrders.put(order.name(), order);
  }

  /** What is not as it was deployed, and which accounts were told to fail. Never throws. */
  List<String> deviations() {
    var found = new ArrayList<String>();
    try {
      var comparison = new WhatIfComparison(target, kit);
      for (DeploymentOrder order : lastOrders.values()) {
        comparison.deviations(order).forEach(deviation -> found.add(deviation.toString()));
      }
      target
          .faults()
          .forEach((account, fault) -> found.add("account " + account + " has the fault " + fault));
    } catch (AzureException | WorkshopException e) {
      found.add("what is deployed cannot be compared: " + e.getMessage());
    }
    return found;
  }
}
