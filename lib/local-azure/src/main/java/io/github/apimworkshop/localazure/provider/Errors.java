package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.localazure.resource.ResourceId;

/**
 * The errors that every resource provider words alike
 * (learn.microsoft.com/azure/azure-resource-manager/troubleshooting, read 2026-11).
 */
public final class Errors {
  private Errors() {}

  /** 404 for a resource, a resource group or a subscription. */
  public static ArmException notFound(ResourceId id) {
    if (!id.isScope()) {
      String group =
          id.resourceGroup().map(name -> " under resource group '" + name + "'").orElse("");
      return new ArmException(
          404,
          "ResourceNotFound",
          "The Resource '%s'%s was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"
              .formatted(typeAndName(id), group));
    }
    return id.resourceGroup().isPresent()
        ? new ArmException(
            404, "ResourceGroupNotFound", "Resource group '" + id.name() + "' could not be found.")
        : new ArmException(
            404,
            "SubscriptionNotFound",
            "The subscription '" + id.name() + "' could not be found.");
  }

  /** 404 for a child whose parent is absent. */
  public static ArmException parentNotFound(ResourceId id, ResourceId parent) {
    return new ArmException(
        404,
        "ParentResourceNotFound",
        "Failed to perform 'write' on resource(s) of type '%s', because the parent resource '%s' could not be found."
            .formatted(id.fullType(), parent));
  }

  /** 400 for a body that is not what the type expects. */
  public static ArmException badRequest(String code, String message) {
    return new ArmException(400, code, message);
  }

  /** 405 for an action or a method that the type does not have. */
  public static ArmException noSuchAction(ResourceId id, String action) {
    return new ArmException(
        404,
        "InvalidResourceType",
        "The resource type '%s' has no action '%s' in the local Azure."
            .formatted(id.fullType(), action));
  }

  private static String typeAndName(ResourceId id) {
    StringBuilder text = new StringBuilder(id.fullType());
    id.path().forEach(segment -> text.append('/').append(segment.name()));
    return text.toString();
  }
}
