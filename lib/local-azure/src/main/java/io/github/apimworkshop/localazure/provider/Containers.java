package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.function.Predicate;

/** Where a resource may be written: existing subscription, resource group, parent, location. */
final class Containers {
  private Containers() {}

  /** {@code exists} knows the resources, those that come with others among them. */
  static void check(ResourceId id, ResourceStore store, Predicate<ResourceId> exists) {
    checkScope(id, store);
    ResourceId parent = id.parent().orElse(ResourceId.tenant());
    if (!parent.isScope() && !exists.test(parent)) {
      throw id.path().size() > 1 ? Errors.parentNotFound(id, parent) : Errors.notFound(parent);
    }
  }

  /** Subscription and resource group of the id exist. */
  static void checkScope(ResourceId id, ResourceStore store) {
    if (id.subscription().isEmpty()) {
      return;
    }
    ResourceId subscription = ResourceId.subscription(id.subscription().get());
    if (store.find(subscription).isEmpty()) {
      throw Errors.notFound(subscription);
    }
    if (id.resourceGroup().isPresent()) {
      ResourceId group =
          ResourceId.resourceGroup(id.subscription().get(), id.resourceGroup().get());
      if (!group.equals(id) && store.find(group).isEmpty()) {
        throw Errors.notFound(group);
      }
    }
  }

  static void checkLocation(WriteRequest request) {
    String asked = request.location();
    if (asked.isEmpty()) {
      throw Errors.badRequest(
          "LocationRequired", "The location property is required for this definition.");
    }
    String there = request.existing().map(Resource::location).orElse(asked);
    if (!there.equals(asked)) {
      throw new ArmException(
          409,
          "InvalidResourceLocation",
          "The resource '%s' already exists in location '%s'%s. A resource with the same name cannot be created in location '%s'. Please select a new resource name."
              .formatted(
                  request.id().name(),
                  there,
                  request.id().resourceGroup().map(" in resource group '%s'"::formatted).orElse(""),
                  asked));
    }
  }
}
