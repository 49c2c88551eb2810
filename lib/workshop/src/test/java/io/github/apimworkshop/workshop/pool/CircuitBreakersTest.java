package io.github.apimworkshop.workshop.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CircuitBreakersTest {
  private static final URI URL = URI.create("http://127.0.0.1:7001/openai");
  private static final BackendPool POOL =
      new BackendPool(
          "pool",
          List.of(
              new PoolMember("one", URL, "West US", 1, 1, "rule"),
              new PoolMember("two", URL, "East US", 2, 1, "rule"),
              new PoolMember("three", URL, "East US 2", 2, 1, "")));

  @Test
  void table_open_roundsTheSecondsUp() {
    var left = Map.of("one", Duration.ofMillis(58_001), "two", Duration.ZERO);
    var table = new CircuitBreakers(POOL, Optional.of(left)).table();
    assertThat(table.stringColumn("circuit breaker").asList())
        .containsExactly("open, closes in 59 s", "closed", "none");
  }

  @Test
  void table_nobodyTells_saysSo() {
    assertThat(new CircuitBreakers(POOL, Optional.empty()).toString())
        .contains("not told by Azure")
        .doesNotContain("closed");
  }

  @Test
  void summary_openClosedOrNotTold_saysWhich() {
    var left = Map.of("one", Duration.ofMillis(1), "two", Duration.ofSeconds(2));
    assertThat(new CircuitBreakers(POOL, Optional.of(left)).summary())
        .isEqualTo("breaker of West US, East US open");
    assertThat(new CircuitBreakers(POOL, Optional.of(Map.of("one", Duration.ZERO))).summary())
        .isEqualTo("all breakers closed");
    assertThat(new CircuitBreakers(POOL, Optional.empty()).summary())
        .isEqualTo("breakers not told");
  }

  @Test
  void poolTable_membersWithBreakers_showsTheirRules() {
    assertThat(POOL.table().columnNames()).contains("circuit breaker");
    var without = new BackendPool("pool", POOL.members().subList(2, 3));
    assertThat(without.table().columnNames()).doesNotContain("circuit breaker");
  }

  @Test
  void words_ruleOfApiManagement_sayCountCausesAndTime() throws JsonProcessingException {
    assertThat(
            words(
                """
                {"failureCondition":{"count":3,"interval":"PT5M","errorReasons":["Timeout"],
                 "statusCodeRanges":[{"min":429,"max":429},{"min":500,"max":599}]},
                 "tripDuration":"PT1M","acceptRetryAfter":true}"""))
        .isEqualTo("opens at 3 of 429, 500-599, Timeout in PT5M, for Retry-After or PT1M");
    assertThat(
            words(
                """
                {"failureCondition":{"percentage":20,"interval":"PT5M",
                 "statusCodeRanges":[{"min":500,"max":599}]},"tripDuration":"PT1H"}"""))
        .isEqualTo("opens at 20 % of 500-599 in PT5M, for PT1H");
  }

  private static String words(String rule) throws JsonProcessingException {
    return BreakerRule.words(new ObjectMapper().readTree(rule));
  }
}
