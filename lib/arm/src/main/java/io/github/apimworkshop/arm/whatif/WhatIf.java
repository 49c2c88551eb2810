package io.github.apimworkshop.arm.whatif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.WhatIfChange;
import io.github.apimworkshop.arm.deployment.WhatIfChange.PropertyChange;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.plan.Plan;
import io.github.apimworkshop.arm.plan.ResourceIds;
import io.github.apimworkshop.arm.template.TemplateContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a deployment would change
 * (learn.microsoft.com/azure/azure-resource-manager/templates/deploy-what-if, read 2026-11).
 */
public final class WhatIf {
  private final DeploymentHost host;

  public WhatIf(DeploymentHost host) {
    this.host = host;
  }

  /**
   * The changes in the order of the template, then the resources it does not name.
   *
   * @param current the resources of the target resource group
   */
  public List<WhatIfChange> changes(
      DeploymentRequest request, Plan plan, TemplateContext context, List<ObjectNode> current) {
    var desired = new DesiredResources(host);
    desired.collect(request, plan, context);
    List<WhatIfChange> changes = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (DesiredResource resource : desired.found()) {
      named.add(ResourceIds.key(resource.id()));
      changes.add(change(resource));
    }
    WhatIfChange.Type others =
        request.mode() == DeploymentMode.COMPLETE
            ? WhatIfChange.Type.DELETE
            : WhatIfChange.Type.IGNORE;
    for (ObjectNode resource : current) {
      String id = JsonValues.text(resource, "id");
      if (named.add(ResourceIds.key(id))) {
        changes.add(new WhatIfChange(id, others, resource, null, List.of()));
      }
    }
    return changes;
  }

  private WhatIfChange change(DesiredResource resource) {
    ObjectNode after = resource.body().deepCopy();
    after.put("id", resource.id());
    ObjectNode before;
    try {
      before = (ObjectNode) JsonValues.normalised(host.get(resource.id(), resource.apiVersion()));
    } catch (ResourceFailure e) {
      return new WhatIfChange(resource.id(), WhatIfChange.Type.CREATE, null, after, List.of());
    }
    List<PropertyChange> delta = PropertyDelta.between(before, resource.body());
    WhatIfChange.Type type =
        delta.isEmpty() ? WhatIfChange.Type.NO_CHANGE : WhatIfChange.Type.MODIFY;
    return new WhatIfChange(resource.id(), type, before, after, delta);
  }
}
