package io.github.apimworkshop.workshop.deploy;

import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.models.DeploymentOperation;
import io.github.apimworkshop.workshop.WorkshopException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Reads the operations of deployments that are over, failed ones included
 * (learn.microsoft.com/azure/azure-resource-manager/templates/deployment-history, read 2026-11).
 */
public final class DeploymentHistory {
  private final ResourceManager resources;
  private final String resourceGroup;

  /** Reads from one resource group. */
  public DeploymentHistory(ResourceManager resources, String resourceGroup) {
    this.resources = resources;
    this.resourceGroup = resourceGroup;
  }

  /** One row per resource of the last deployment of {@code template}: state, and why it failed. */
  public Table operations(String template) {
    String name = DeploymentOrder.of(resourceGroup, Path.of(template), Map.of()).name();
    List<DeploymentOperation> operations = read(name);
    return Table.create(
        StringColumn.create(
            "resource", operations.stream().map(o -> o.targetResource().resourceName()).toList()),
        StringColumn.create(
            "type", operations.stream().map(o -> o.targetResource().resourceType()).toList()),
        StringColumn.create(
            "state", operations.stream().map(DeploymentOperation::provisioningState).toList()),
        StringColumn.create("error", operations.stream().map(DeploymentHistory::error).toList()));
  }

  private List<DeploymentOperation> read(String name) {
    try {
      return resources
          .deployments()
          .getByResourceGroup(resourceGroup, name)
          .deploymentOperations()
          .list()
          .stream()
          .filter(o -> o.targetResource() != null && o.targetResource().resourceType() != null)
          .sorted(Comparator.comparing((DeploymentOperation o) -> o.targetResource().id()))
          .toList();
    } catch (ManagementException e) {
      throw new WorkshopException(
          "LAB-015",
          "There is no deployment '%s' in %s. Run the cell that deploys."
              .formatted(name, resourceGroup),
          e);
    }
  }

  private static String error(DeploymentOperation operation) {
    var message = operation.innerModel().properties().statusMessage();
    ManagementError error = message == null ? null : message.error();
    return error == null
        ? ""
        : ArmErrors.innermost(error).stream()
            .map(ArmErrors.Inner::toString)
            .distinct()
            .collect(Collectors.joining("; "));
  }
}
