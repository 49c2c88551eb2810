package io.github.apimworkshop.localazure.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitBreakerTest {
  private static final long NOW = 1_795_165_200_000L;

  @Test
  void count_notReachedInTheInterval_staysClosed() {
    CircuitBreaker breaker = breaker(3, 0, false);

    breaker.answered(answer(500, null), NOW);
    breaker.answered(answer(500, null), NOW + 30_000);
    breaker.answered(answer(500, null), NOW + 60_000);

    assertThat(breaker.allows(NOW + 60_000)).isTrue();
    breaker.answered(answer(500, null), NOW + 60_001);
    assertThat(breaker.allows(NOW + 60_001)).isFalse();
  }

  @Test
  void status_outsideTheRanges_neverCounts() {
    CircuitBreaker breaker = breaker(1, 0, false);

    breaker.answered(answer(429, null), NOW);
    breaker.answered(answer(200, null), NOW);

    assertThat(breaker.allows(NOW)).isTrue();
  }

  @Test
  void open_lateFailures_doNotProlongIt() {
    CircuitBreaker breaker = breaker(1, 0, false);
    breaker.answered(answer(500, null), NOW);
    breaker.answered(answer(500, null), NOW + 9_000);

    assertThat(breaker.allows(NOW + 9_999)).isFalse();
    assertThat(breaker.allows(NOW + 10_000)).isTrue();
    assertThat(breaker.trips()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5000",
    "0, 0",
    "'Fri, 20 Nov 2026 09:00:30 GMT', 30000",
    "'Fri, 20 Nov 2020 09:00:30 GMT', 0",
    "soon, 10000",
    "-5, 10000",
    "99999999999999999999, 10000",
    "'', 10000"
  })
  void retryAfter_secondsOrDate_replacesTheTripDuration(String header, long millis) {
    CircuitBreaker breaker = breaker(1, 0, true);
    breaker.answered(answer(500, header), NOW);

    assertThat(breaker.millisToRecovery(NOW)).isEqualTo(millis);
  }

  @Test
  void percentage_countsSuccessesToo() {
    CircuitBreaker breaker = breaker(0, 50, false);
    breaker.answered(answer(200, null), NOW);
    breaker.answered(answer(200, null), NOW);
    breaker.answered(answer(500, null), NOW);
    assertThat(breaker.allows(NOW)).isTrue();
    breaker.answered(answer(500, null), NOW);
    assertThat(breaker.allows(NOW)).isFalse();
  }

  @Test
  void percentage_oldOutcomes_leaveTheWindow() {
    CircuitBreaker breaker = breaker(0, 60, false);
    breaker.answered(answer(200, null), NOW);
    breaker.answered(answer(500, null), NOW);

    breaker.answered(answer(500, null), NOW + 61_000);

    assertThat(breaker.allows(NOW + 61_000)).isFalse();
  }

  @Test
  void noRule_neverOpens() {
    CircuitBreaker breaker = new CircuitBreaker(Optional.empty());
    breaker.answered(answer(500, null), NOW);
    breaker.failed("Timeout", NOW);

    assertThat(breaker.allows(NOW)).isTrue();
  }

  private static CircuitBreaker breaker(int count, int percentage, boolean acceptRetryAfter) {
    return new CircuitBreaker(
        Optional.of(
            new CircuitBreakerRule(
                "rule",
                count,
                percentage,
                Duration.ofMinutes(1),
                List.of(new CircuitBreakerRule.StatusRange(500, 599)),
                Set.of(),
                Duration.ofSeconds(10),
                acceptRetryAfter)));
  }

  private static BackendAnswer answer(int status, String retryAfter) {
    Headers headers = new Headers();
    if (retryAfter != null) {
      headers.add("Retry-After", retryAfter);
    }
    return new BackendAnswer(
        status, "", headers, BodyContent.EMPTY, Url.parse("http://h/"), Optional.empty());
  }
}
