package io.github.apimworkshop.workshop.reset;

import com.azure.core.exception.AzureException;
import com.azure.core.management.exception.ManagementException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Removes in the order that leaves nothing behind: API Management services, which would linger
 * after their group; the groups; then what is soft-deleted, so that names and quota are free again.
 */
final class Removal {
  private final AzureTarget target;
  private final RemovalListener listener;
  private final LongSupplier nanoTime;
  private int failures;

  Removal(AzureTarget target, RemovalListener listener, LongSupplier nanoTime) {
    this.target = target;
    this.listener = listener;
    this.nanoTime = nanoTime;
  }

  /** How many things stayed. */
  int remove(LeftoverSearch search) {
    var found = search.all();
    found.stream().filter(l -> l.kind() == LeftoverKind.SERVICE).forEach(this::service);
    found.stream().filter(l -> l.kind() == LeftoverKind.RESOURCE_GROUP).forEach(this::group);
    search.deleted().forEach(this::purge);
    return failures;
  }

  private void service(Leftover service) {
    attempt(
        service,
        () ->
            target
                .apiManagement()
                .apiManagementServices()
                .deleteByResourceGroup(service.group(), service.name()));
  }

  private void group(Leftover group) {
    attempt(group, () -> target.resources().resourceGroups().deleteByName(group.name()));
  }

  private void purge(Leftover deleted) {
    if (deleted.kind() == LeftoverKind.DELETED_SERVICE) {
      attempt(
          deleted,
          () -> target.apiManagement().deletedServices().purge(deleted.name(), deleted.location()));
    } else {
      attempt(
          deleted,
          () ->
              target
                  .cognitiveServices()
                  .deletedAccounts()
                  .purge(deleted.location(), deleted.group(), deleted.name()));
    }
  }

  private void attempt(Leftover leftover, Runnable removal) {
    listener.started(leftover);
    long start = nanoTime.getAsLong();
    try {
      removal.run();
      listener.removed(leftover, Duration.ofNanos(nanoTime.getAsLong() - start));
    } catch (ManagementException e) {
      failures++;
      listener.failed(leftover, reason(e));
    } catch (AzureException e) {
      failures++;
      listener.failed(leftover, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static String reason(ManagementException e) {
    if (e.getResponse() != null && e.getResponse().getStatusCode() == 403) {
      return "no right to do this. Purging needs a role at the scope of the subscription; without"
          + " it the name stays taken for 48 hours.";
    }
    return e.getValue() == null
        ? String.valueOf(e.getMessage())
        : "%s: %s".formatted(e.getValue().getCode(), e.getValue().getMessage());
  }
}
