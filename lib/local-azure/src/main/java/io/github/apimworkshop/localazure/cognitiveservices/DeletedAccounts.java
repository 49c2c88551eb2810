package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Effects;
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
 * Deleted accounts that can be restored or purged for 48 hours
 * (learn.microsoft.com/azure/ai-services/recover-purge-resources, read 2026-11).
 */
final class DeletedAccounts {
  static final String TYPE = "Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts";
  private static final Duration KEPT = Duration.ofDays(2);

  private final ProviderContext context;

  DeletedAccounts(ProviderContext context) {
    this.context = context;
  }

  Optional<Resource> find(ResourceId account) {
    return context.store().ofType(TYPE).stream()
        .filter(it -> it.secrets().path("accountId").asText().equalsIgnoreCase(account.toString()))
        .findFirst();
  }

  /**
   * The deleted account that a request restores.
   *
   * @throws ArmException when there is one and the request does not restore it, or there is none
   *     and it wants to
   */
  Optional<Resource> claim(WriteRequest request) {
    if (request.existing().isPresent()) {
      return Optional.empty();
    }
    boolean restore = request.body().path("properties").path("restore").asBoolean(false);
    Optional<Resource> gone = find(request.id());
    if (gone.isPresent() && !restore) {
      throw new ArmException(
          409,
          "FlagMustBeSetForRestore",
          "An existing resource with ID '%s' has been soft-deleted. To restore the resource, you must specify 'restore' to be 'true' in the property. If you don't want to restore existing resource, please purge it first."
              .formatted(request.id()));
    }
    if (gone.isEmpty() && restore) {
      throw Errors.badRequest(
          "CanNotRestoreANonExistingResource",
          "Resource with ID '%s' was not soft-deleted, so it cannot be restored."
              .formatted(request.id()));
    }
    return gone.map(it -> SoftDeletion.original(it).get(0));
  }

  /** What deleting an account stores. */
  Effects keeping(Resource account) {
    Instant now = context.clock().instant();
    ResourceId id = id(account);
    ObjectNode body = account.body().deepCopy();
    body.put("id", id.toString());
    body.put("type", "Microsoft.CognitiveServices/deletedAccounts");
    body.putObject("properties")
        .put("deletionDate", Timestamps.format(now))
        .put("scheduledPurgeDate", Timestamps.format(now.plus(KEPT)))
        .put("provisioningState", "Succeeded");
    ObjectNode secrets = SoftDeletion.snapshot(account, context.store());
    secrets.put("accountId", account.id().toString());
    return Effects.storing(List.of(new Resource(id, account.location(), body, secrets)));
  }

  /** Brings the model deployments back and takes the account off the list, if it is on it. */
  Effects restoring(ResourceId account) {
    return find(account)
        .map(
            gone -> {
              List<Resource> original = SoftDeletion.original(gone);
              return new Effects(original.subList(1, original.size()), List.of(gone.id()));
            })
        .orElse(Effects.NONE);
  }

  private static ResourceId id(Resource account) {
    return ResourceId.subscription(account.id().subscription().orElseThrow())
        .provider("Microsoft.CognitiveServices", "locations", account.location())
        .child("resourceGroups", account.id().resourceGroup().orElseThrow())
        .child("deletedAccounts", account.id().name());
  }
}
