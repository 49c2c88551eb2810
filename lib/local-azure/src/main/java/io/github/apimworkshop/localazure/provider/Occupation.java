package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Parents that take one write at a time, as Azure OpenAI accounts do while a model deployment is
 * written. A second write meanwhile is refused with RequestConflict.
 */
final class Occupation {
  private final Set<ResourceId> busy = ConcurrentHashMap.newKeySet();
  private final double latencyScale;

  Occupation(double latencyScale) {
    this.latencyScale = latencyScale;
  }

  /** Runs the write while the parent is occupied; without a parent it just runs. */
  <T> T during(Optional<ResourceId> parent, Duration time, Supplier<T> write) {
    if (parent.isEmpty()) {
      return write.get();
    }
    ResourceId id = parent.get();
    if (!busy.add(id)) {
      throw new ArmException(
          409,
          "RequestConflict",
          "Another operation is being performed on the parent resource '%s'. Please try again later."
              .formatted(id));
    }
    try {
      pause(time);
      return write.get();
    } finally {
      busy.remove(id);
    }
  }

  private void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep((long) (time.toNanos() * latencyScale));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
