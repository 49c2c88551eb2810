package io.github.apimworkshop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RunAllQueueTest {
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private final MovedClock clock = new MovedClock();
  private final RunAllQueue queue = new RunAllQueue(clock);

  @Test
  void admits_queuedBeforeTheFailure_refused() {
    assertThat(queue.admits("2026-11-20T10:00:00.000Z", true)).isTrue();
    clock.move(Duration.ofSeconds(5));
    queue.cellFailed();
    assertThat(queue.admits("2026-11-20T10:00:00.001Z", true)).isFalse();
    assertThat(queue.admits("2026-11-20T10:00:04.999Z", true)).isFalse();
  }

  @Test
  void admits_sentAfterTheFailure_admitted() {
    queue.admits("2026-11-20T10:00:00Z", true);
    clock.move(Duration.ofSeconds(5));
    queue.cellFailed();
    clock.move(Duration.ofSeconds(1));
    assertThat(queue.admits("2026-11-20T10:00:06Z", true)).isTrue();
  }

  @Test
  void admits_browserClockTenMinutesAhead_comparesWhenRequestsWereSent() {
    queue.admits("2026-11-20T10:10:00Z", true);
    clock.move(Duration.ofSeconds(5));
    queue.cellFailed();
    assertThat(queue.admits("2026-11-20T10:10:00.010Z", true)).isFalse();
    clock.move(Duration.ofSeconds(1));
    assertThat(queue.admits("2026-11-20T10:10:06Z", true)).isTrue();
  }

  @Test
  void admits_browserClockTenMinutesBehind_comparesWhenRequestsWereSent() {
    queue.admits("2026-11-20T09:50:00Z", true);
    clock.move(Duration.ofSeconds(5));
    queue.cellFailed();
    assertThat(queue.admits("2026-11-20T09:50:00.010Z", true)).isFalse();
    clock.move(Duration.ofSeconds(1));
    assertThat(queue.admits("2026-11-20T09:50:06Z", true)).isTrue();
  }

  @Test
  void admits_failedCellWasToldNotToStop_admitted() {
    queue.admits("2026-11-20T10:00:00Z", false);
    clock.move(Duration.ofSeconds(5));
    queue.cellFailed();
    assertThat(queue.admits("2026-11-20T10:00:00.001Z", true)).isTrue();
  }

  @Test
  void admits_dateWithMicrosecondsAndOffset_isRead() {
    queue.admits("2026-11-20T11:00:00.123456+01:00", true);
    clock.move(Duration.ofSeconds(5));
    queue.cellFailed();
    assertThat(queue.admits("2026-11-20T11:00:00.223456+01:00", true)).isFalse();
  }

  @Test
  void admits_unreadableDate_admitted() {
    queue.admits("2026-11-20T10:00:00Z", true);
    queue.cellFailed();
    assertThat(queue.admits("yesterday", true)).isTrue();
  }

  private static final class MovedClock extends Clock {
    private Instant now = START;

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
