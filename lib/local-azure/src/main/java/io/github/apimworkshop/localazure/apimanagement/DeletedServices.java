package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.SoftDeletion;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deleted services that can be restored or purged
 * (learn.microsoft.com/azure/api-management/soft-delete, read 2026-11). Consumption services are
 * gone at once.
 */
final class DeletedServices {
  static final String TYPE = "Microsoft.ApiManagement/locations/deletedservices";
  private static final Duration KEPT = Duration.ofDays(2);

  private final ProviderContext context;

  DeletedServices(ProviderContext context) {
    this.context = context;
  }

  /**
   * Where a deleted service is kept; its name is unique in all of Azure, so it is in the location.
   */
  Optional<Resource> find(ResourceId service) {
    return context.store().ofType(TYPE).stream()
        .filter(it -> it.id().name().equalsIgnoreCase(service.name()))
        .findFirst();
  }

  /**
   * The deleted service that a request restores.
   *
   * @throws ArmException when there is one and the request does not restore it, or there is none
   *     and it wants to
   */
  Optional<Resource> claim(WriteRequest request) {
    boolean restore = request.body().path("properties").path("restore").asBoolean(false);
    if (request.existing().isPresent()) {
      return Optional.empty();
    }
    Optional<Resource> gone = find(request.id());
    if (gone.isPresent() && !restore) {
      throw new ArmException(
          409,
          "ServiceAlreadyExistsInSoftDeletedState",
          "Api service %s was soft-deleted. In order to create the new service with the same name, you have to either undelete the service or purge it. See https://aka.ms/apimsoftdelete."
              .formatted(request.id().name()));
    }
    if (gone.isEmpty() && restore) {
      throw Errors.badRequest(
          "ServiceUndeleteNotPossible",
          "Api service %s is not soft-deleted, so it cannot be restored."
              .formatted(request.id().name()));
    }
    return gone.map(it -> SoftDeletion.original(it).get(0));
  }

  /** What deleting a service stores. */
  Effects keeping(Resource service) {
    if (service.body().path("sku").path("name").asText().equals("Consumption")) {
      return Effects.NONE;
    }
    Instant now = context.clock().instant();
    ResourceId id = id(service);
    ObjectNode body = Envelope.empty();
    body.put("id", id.toString());
    body.put("name", service.id().name());
    body.put("type", "Microsoft.ApiManagement/deletedservices");
    body.put("location", service.location());
    body.putObject("properties")
        .put("serviceId", service.id().toString())
        .put("deletionDate", Timestamps.format(now))
        .put("scheduledPurgeDate", Timestamps.format(now.plus(KEPT)));
    return Effects.storing(
        List.of(
            new Resource(
                id, service.location(), body, SoftDeletion.snapshot(service, context.store()))));
  }

  /** Brings the children back and takes the service off the list. */
  Effects restoring(Resource written) {
    Resource gone = find(written.id()).orElseThrow();
    List<Resource> original = SoftDeletion.original(gone);
    return new Effects(original.subList(1, original.size()), List.of(gone.id()));
  }

  private static ResourceId id(Resource service) {
    return ResourceId.subscription(service.id().subscription().orElseThrow())
        .provider("Microsoft.ApiManagement", "locations", service.location())
        .child("deletedservices", service.id().name());
  }
}
