package io.github.apimworkshop.workshop.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an account is to do wrong, until it is told otherwise or for a number of calls or a time.
 * {@code kind} is a word of the local Azure: 429, 500, 503, slow, drop-connection, half-stream or
 * wrong-length. Immutable; each setting gives a new one.
 */
public record Fault(
    String kind,
    Optional<Duration> retryAfter,
    Optional<Duration> delay,
    OptionalInt calls,
    Optional<Duration> time) {

  /** A fault of the given kind, without an end. */
  public static Fault of(String kind) {
    return new Fault(
        kind, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** Answers 429 and names {@code retryAfter} in the header Retry-After. */
  public static Fault throttle(Duration retryAfter) {
    return of("429").retryAfter(retryAfter);
  }

  /** What Retry-After says; for kind 429. */
  public Fault retryAfter(Duration wait) {
    return new Fault(kind, Optional.of(wait), delay, calls, time);
  }

  /** How much later the answer comes; for kind slow. */
  public Fault delay(Duration later) {
    return new Fault(kind, retryAfter, Optional.of(later), calls, time);
  }

  /** Ends after so many calls; 1 or more. */
  public Fault times(int number) {
    return new Fault(kind, retryAfter, delay, OptionalInt.of(number), time);
  }

  /** Ends after {@code duration}. */
  public Fault lasting(Duration duration) {
    return new Fault(kind, retryAfter, delay, calls, Optional.of(duration));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("kind", kind);
    retryAfter.ifPresent(d -> json.put("retryAfter", d.toString()));
    delay.ifPresent(d -> json.put("delay", d.toString()));
    calls.ifPresent(n -> json.put("count", n));
    time.ifPresent(d -> json.put("for", d.toString()));
    return json;
  }
}
