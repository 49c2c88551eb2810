package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.localazure.resource.DataPlane;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What resource types work with.
 *
 * @param random source of keys and ids; thread-safe
 * @param latencyScale factor on the time a provider pretends to need
 */
public record ProviderContext(
    ResourceStore store,
    DataPlane dataPlane,
    Clock clock,
    RandomGenerator random,
    String tenantId,
    String callerId,
    double latencyScale) {

  /** A version 4 UUID. */
  public String newGuid() {
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** A key of 32 hexadecimal digits. */
  public String newKey() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
