package io.github.apimworkshop.localazure.trace;

import io.github.apimworkshop.policy.host.EventSink;
import io.github.apimworkshop.policy.host.TraceSink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the policies {@code trace} and {@code log-to-eventhub} sent. Thread-safe. */
public final class PolicyRecords implements TraceSink, EventSink {
  private static final int KEPT = 500;

  /** A record of the {@code trace} policy. */
  public record Message(
      Instant time, String source, String severity, String message, Map<String, String> metadata) {}

  /** An event of the {@code log-to-eventhub} policy. */
  public record Event(Instant time, String loggerId, Optional<String> partition, String text) {}

  private final Clock clock;
  private final Recent<Message> messages = new Recent<>(KEPT);
  private final Recent<Event> events = new Recent<>(KEPT);

  /** Nothing yet; {@code clock} dates what comes. */
  public PolicyRecords(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void record(String source, String severity, String message, Map<String, String> metadata) {
    messages.add(new Message(clock.instant(), source, severity, message, Map.copyOf(metadata)));
  }

  @Override
  public void send(String loggerId, Optional<String> partition, String text) {
    events.add(new Event(clock.instant(), loggerId, partition, text));
  }

  /** The last messages, the newest first. */
  public List<Message> messages() {
    return messages.newestFirst();
  }

  /** The last events, the newest first. */
  public List<Event> events() {
    return events.newestFirst();
  }
}
