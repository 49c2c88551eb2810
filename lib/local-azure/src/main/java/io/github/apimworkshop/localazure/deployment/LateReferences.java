package io.github.apimworkshop.localazure.deployment;

import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets a child of a service wait for what it refers to. Published labs deploy a policy beside its
 * backends and a tag of an API beside the tag, without a dependency; on Azure the slow import of
 * the API puts them in order.
 */
final class LateReferences {
  private static final int QUIET_MILLIS = 400;
  private static final List<String> MISSING =
      List.of(
          "could not be found",
          "Cannot find a property",
          "is nothing in",
          "of an existing API or product");

  private final ResourceStore store;

  LateReferences(ResourceStore store) {
    this.store = store;
  }

  /**
   * Repeats a refused write after each change to the same service, until nothing changes any more.
   *
   * @throws ArmException the last refusal
   */
  <T> T write(ResourceId id, Supplier<T> write) {
    Semaphore changes = new Semaphore(0);
    ResourceId service = id.topLevel();
    Subscription subscription = subscribe(changes, service);
    try {
      while (true) {
        changes.drainPermits();
        try {
          return write.get();
        } catch (ArmException e) {
          if (!refersToMissing(e.error()) || !changed(changes)) {
            throw e;
          }
        }
      }
    } finally {
      subscription.close();
    }
  }

  /** True for the types that refer to other resources than their parent. */
  static boolean mayRefer(ResourceId id) {
    return id.fullType().toLowerCase(Locale.ROOT).startsWith("microsoft.apimanagement/service/");
  }

  private interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private Subscription subscribe(Semaphore changes, ResourceId service) {
    AutoCloseable listener =
        store.onChange(
            change -> {
              if (change.id().isWithin(service)) {
                changes.release();
              }
            });
    return () -> {
      try {
        listener.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static boolean changed(Semaphore changes) {
    try {
      return changes.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean refersToMissing(ErrorBody error) {
    return !error.code().equals("ParentResourceNotFound")
        && Stream.concat(Stream.of(error), error.details().stream())
            .map(ErrorBody::message)
            .anyMatch(message -> MISSING.stream().anyMatch(message::contains));
  }
}
