package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.TemplateDeployment;
import io.github.apimworkshop.arm.deployment.PlannedResource;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The resources that stand directly in the resource group of a deployment. */
final class TopLevelResources {
  private TopLevelResources() {}

  static List<ObjectNode> in(ResourceId deployment, ResourceStore store) {
    return all(deployment, store).stream().map(Resource::body).toList();
  }

  /** Those that the template does not name: mode Complete deletes them. */
  static List<ResourceId> beside(
      TemplateDeployment template, ResourceId deployment, ResourceStore store) {
    Set<ResourceId> planned =
        template.plannedResources().stream()
            .map(PlannedResource::id)
            .map(ResourceId::parse)
            .collect(Collectors.toSet());
    return all(deployment, store).stream()
        .map(Resource::id)
        .filter(id -> !planned.contains(id))
        .toList();
  }

  private static List<Resource> all(ResourceId deployment, ResourceStore store) {
    if (deployment.resourceGroup().isEmpty()) {
      return List.of();
    }
    return store.descendants(deployment.parent().orElseThrow()).stream()
        .filter(it -> it.id().path().size() == 1 && it.id().extended().isEmpty())
        .filter(it -> !it.location().isEmpty())
        .filter(it -> !it.id().isType(Deployments.TYPE))
        .toList();
  }
}
