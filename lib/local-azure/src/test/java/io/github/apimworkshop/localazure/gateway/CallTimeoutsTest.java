package io.github.apimworkshop.localazure.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTimeoutsTest {
  private record Alarm(long at, Runnable action) {}

  private final List<Alarm> alarms = new ArrayList<>();
  private final List<String> timedOut = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1_000; // nanoTime may overflow
  private final CallTimeouts timeouts =
      new CallTimeouts(
          (delay, action) -> alarms.add(new Alarm(now + delay.toNanos(), action)), () -> now);

  @Test
  void add_limitPassed_endsTheCallThen() {
    begin("a", Duration.ofMinutes(5));

    advance(Duration.ofSeconds(299));
    assertThat(timedOut).isEmpty();
    advance(Duration.ofSeconds(1));

    assertThat(timedOut).containsExactly("a");
  }

  @Test
  void add_severalLimits_eachCallEndsAfterItsOwn() {
    begin("slow", Duration.ofSeconds(10));
    begin("quick", Duration.ofSeconds(2));
    advance(Duration.ofSeconds(1));
    begin("quick later", Duration.ofSeconds(2));

    advance(Duration.ofSeconds(1));
    assertThat(timedOut).containsExactly("quick");
    advance(Duration.ofSeconds(1));
    assertThat(timedOut).containsExactly("quick", "quick later");
    advance(Duration.ofSeconds(7));

    assertThat(timedOut).containsExactly("quick", "quick later", "slow");
  }

  @Test
  void remove_answeredCalls_leaveOneTimerAndNoTimeout() {
    for (int i = 0; i < 1_000; i++) {
      begin("call", Duration.ofMinutes(5)).fail(new IllegalStateException("answered"));
    }

    assertThat(alarms).hasSize(1);
    advance(Duration.ofMinutes(5));

    assertThat(timedOut).isEmpty();
    assertThat(alarms).isEmpty();
  }

  private PendingCall begin(String name, Duration limit) {
    var call =
        new PendingCall(
            new Completion<>() {
              @Override
              public void complete(WireAnswer answer) {
                throw new AssertionError("nothing answers here");
              }

              @Override
              public void fail(HostFailure failure) {
                if (failure instanceof HostFailure.Timeout) {
                  timedOut.add(name);
                }
              }
            },
            false);
    call.limit(timeouts, limit);
    return call;
  }

  private void advance(Duration time) {
    long target = now + time.toNanos();
    while (true) {
      var next = alarms.stream().min(Comparator.comparingLong(alarm -> alarm.at() - now));
      if (next.isEmpty() || next.get().at() - target > 0) {
        break;
      }
      alarms.remove(next.get());
      now = next.get().at();
      next.get().action().run();
    }
    now = target;
  }
}
