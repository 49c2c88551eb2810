package io.github.apimworkshop.localazure.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A fault that is switched on.
 *
 * @param retryAfter for {@link FaultKind#THROTTLE}
 * @param delay for {@link FaultKind#SLOW}
 * @param count calls it hits; empty means all until it ends
 * @param until when it ends; empty means never
 */
public record Fault(
    FaultKind kind,
    Duration retryAfter,
    Duration delay,
    OptionalInt count,
    Optional<Instant> until) {

  Fault minusOne() {
    return new Fault(kind, retryAfter, delay, OptionalInt.of(count.getAsInt() - 1), until);
  }
}
