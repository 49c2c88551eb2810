package io.github.apimworkshop.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallAuditTest {
  private static final int MEMBERS = 3;
  private final CallAudit audit = new CallAudit(3, MEMBERS);
  private final long now = System.nanoTime();

  private void hit(int backend, Behaviour behaviour) {
    audit.hit(1, new Hit(backend, behaviour, now));
  }

  private void throttleAll() {
    for (int backend = 0; backend < MEMBERS; backend++) {
      hit(backend, Behaviour.THROTTLE);
    }
  }

  @Test
  void end_wholeAnswerOfTheCall_isExplained() {
    audit.begin(1);
    hit(0, Behaviour.ANSWER);
    audit.end(1, new Outcome(200, FaultyBackend.answer(1)));
    assertThat(audit.examples()).isEmpty();
    assertThat(audit.statuses()).containsEntry(200, 1L);
  }

  @Test
  void end_answerOfAnotherCall_isNotExplained() {
    audit.begin(1);
    hit(0, Behaviour.ANSWER);
    audit.end(1, new Outcome(200, FaultyBackend.answer(2)));
    assertThat(audit.examples()).singleElement().asString().contains("not what the last backend");
  }

  @Test
  void end_secondOutcome_isReportedAsDoubled() {
    audit.begin(1);
    hit(0, Behaviour.ANSWER);
    audit.end(1, new Outcome(200, FaultyBackend.answer(1)));
    audit.end(1, new Outcome(200, FaultyBackend.answer(1)));
    assertThat(audit.examples()).containsExactly("call 1 was answered twice");
  }

  @Test
  void hit_afterTheOutcome_isReported() {
    audit.begin(1);
    hit(0, Behaviour.ANSWER);
    audit.end(1, new Outcome(200, FaultyBackend.answer(1)));
    hit(0, Behaviour.ANSWER);
    assertThat(audit.examples()).containsExactly("call 1 reached a backend after it was answered");
  }

  @Test
  void end_everyMemberThrottledOnTheThreeAttempts_is429() {
    audit.begin(1);
    throttleAll();
    audit.end(1, new Outcome(429, ""));
    assertThat(audit.examples()).isEmpty();
  }

  @Test
  void end_503WithoutAnAttempt_needsEveryBreakerOpen() {
    audit.begin(1);
    audit.end(1, new Outcome(503, ""));
    assertThat(audit.examples()).singleElement().asString().contains("no backend was asked");

    audit.begin(1);
    throttleAll();
    audit.end(1, new Outcome(429, ""));
    audit.begin(2);
    audit.end(2, new Outcome(503, ""));
    assertThat(audit.unexplained()).isEqualTo(1);
  }

  @Test
  void end_repeatedAfterAnError_isNotExplained() {
    audit.begin(1);
    hit(0, Behaviour.ERROR);
    hit(0, Behaviour.ANSWER);
    audit.end(1, new Outcome(200, FaultyBackend.answer(1)));
    assertThat(audit.examples()).singleElement().asString().contains("is not tried again");
  }

  @Test
  void hit_memberWhoseBreakerIsOpen_isReported() {
    audit.begin(1);
    hit(0, Behaviour.THROTTLE);
    long open = now + Duration.ofMillis(2_500).toNanos();
    audit.hit(1, new Hit(0, Behaviour.ANSWER, open));
    assertThat(audit.examples()).singleElement().asString().contains("while its breaker was open");
  }

  @Test
  void hit_secondPriorityWhileTheFirstIsFree_isReported() {
    audit.begin(1);
    hit(1, Behaviour.ANSWER);
    assertThat(audit.examples()).singleElement().asString().contains("while priority 1 was free");
  }

  @Test
  void outcome_brokenOffAnswer_isExplainedByAHalfOneOnly() {
    audit.begin(1);
    hit(0, Behaviour.HALF);
    audit.end(1, new Outcome(200, null));
    assertThat(audit.unexplained()).isZero();

    audit.begin(2);
    audit.hit(2, new Hit(0, Behaviour.ANSWER, now));
    audit.end(2, new Outcome(200, null));
    assertThat(audit.unexplained()).isEqualTo(1);
  }
}
