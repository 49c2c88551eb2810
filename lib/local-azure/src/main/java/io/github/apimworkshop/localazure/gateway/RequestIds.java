package io.github.apimworkshop.localazure.gateway;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Draws the ids of calls, version 4 UUIDs. They tell calls apart and keep no secret, so that a
 * generator without locks serves. Belongs to one event loop.
 */
final class RequestIds {
  private static final long VERSION = 4L << 12;
  private static final long VARIANT = 1L << 63;

  private final SplittableRandom random;

  RequestIds(long seed) {
    this.random = new SplittableRandom(seed);
  }

  UUID next() {
    return new UUID(
        (random.nextLong() & ~0xF000L) | VERSION, (random.nextLong() & ~(3L << 62)) | VARIANT);
  }
}
