package io.github.apimworkshop.policy.host;

import java.util.Optional;

/** Takes the events of {@code log-to-eventhub}. Never fails a call. */
public interface EventSink {
  /** {@code partition} is the partition id or key, whichever the policy names. */
  void send(String loggerId, Optional<String> partition, String text);
}
