package io.github.apimworkshop.workshop.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FaultTest {
  @Test
  void json_throttleForSomeCalls_hasDurationsAsIso8601() {
    assertThat(Fault.throttle(Duration.ofSeconds(60)).times(3).json())
        .hasToString("{\"kind\":\"429\",\"retryAfter\":\"PT1M\",\"count\":3}");
  }

  @Test
  void json_slowForATime_hasDelayAndEnd() {
    Fault slow = Fault.of("slow").delay(Duration.ofSeconds(3)).lasting(Duration.ofSeconds(90));
    assertThat(slow.json())
        .hasToString("{\"kind\":\"slow\",\"delay\":\"PT3S\",\"for\":\"PT1M30S\"}");
  }

  @Test
  void times_givesANewFault_andLeavesTheOldOne() {
    Fault endless = Fault.of("503");
    assertThat(endless.times(1)).isNotEqualTo(endless);
    assertThat(endless.calls()).isEmpty();
  }
}
