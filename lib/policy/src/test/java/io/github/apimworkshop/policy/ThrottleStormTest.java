package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.policy.ThrottledRegions.Call;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whole load-balancing policies of the constructions that are published, while the regions behind
 * them throttle in bursts.
 */
class ThrottleStormTest {
  private static final Path POLICIES = Path.of("src", "test", "resources", "storm");
  private static final int REQUESTS = 400;

  /** One request: what the caller got, when, and which calls it took. */
  private record Served(Instant at, ExchangeOutcome outcome, List<Call> calls, Duration took) {
    private String header(String name) {
      return outcome.headers().joined(name);
    }
  }

  private final ForwardingHost host = new ForwardingHost();
  private final MovedClock clock = host.movedClock();
  private final ThrottledRegions regions = new ThrottledRegions(clock);
  private final Random gaps = new Random(3);

  @BeforeEach
  void regionsAnswer() {
    regions
        .region("east", 4, Duration.ofSeconds(20))
        .region("west", 3, Duration.ofSeconds(30))
        .region("north", 6, Duration.ofSeconds(25));
    host.answers(regions::answer);
  }

  private PolicyPipeline policy(String name) throws IOException, PolicyValidationException {
    String text = Files.readString(POLICIES.resolve(name + ".xml"));
    return PolicyPipeline.of(
        List.of(
            new PolicyCompiler()
                .compile(
                    text, PolicyFormat.RAWXML, PolicyScope.API, PipelineFixture.ANYTHING_EXISTS)));
  }

  private Served serve(PolicyPipeline pipeline) {
    int before = regions.calls.size();
    Instant start = clock.instant();
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    Exchange exchange = PipelineFixture.request("POST", "/chat", body, clock);
    List<ExchangeOutcome> outcomes = new ArrayList<>();
    pipeline.run(exchange, host, outcomes::add);
    while (outcomes.isEmpty() && clock.step()) {
      // the clock moves to the next attempt
    }
    assertThat(outcomes).hasSize(1);
    List<Call> calls = List.copyOf(regions.calls.subList(before, regions.calls.size()));
    return new Served(start, outcomes.get(0), calls, Duration.between(start, clock.instant()));
  }

  /** Bursts of requests with less than two seconds between two of them, then a pause. */
  private List<Served> storm(PolicyPipeline pipeline) {
    List<Served> all = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      all.add(serve(pipeline));
      clock.move(Duration.ofMillis(i % 40 == 39 ? 15_000 : gaps.nextInt(1_900)));
    }
    assertThat(all).anyMatch(s -> s.calls.stream().anyMatch(c -> c.status() == 429));
    assertThat(all).anyMatch(s -> s.outcome.status() == 200);
    return all;
  }

  @Test
  void priorityList_storm_asksNoRegionBeforeItsRetryAfterHasPassed() throws Exception {
    Map<String, Instant> resting = new HashMap<>();

    for (Served served : storm(policy("priority-list"))) {
      for (Call call : served.calls) {
        boolean allRest =
            resting.size() == 3 && resting.values().stream().allMatch(call.at()::isBefore);
        Instant until = resting.getOrDefault(call.region(), Instant.MIN);
        if (!allRest) {
          assertThat(call.at()).as(call.region()).isAfterOrEqualTo(until);
        }
        if (call.status() == 429) {
          resting.put(call.region(), call.retryAt());
        }
      }
    }
  }

  @Test
  void priorityList_storm_callerSeesThrottlingOnlyWhenEveryRegionThrottles() throws Exception {
    List<Served> served = storm(policy("priority-list"));

    for (Served each : served) {
      Call last = each.calls.get(each.calls.size() - 1);
      assertThat(each.outcome.status()).isEqualTo(last.status());
      assertThat(each.header("x-answered-by")).isEqualTo(last.region());
      assertThat(each.header("x-region-url"))
          .isEqualTo("https://" + last.region() + ".test/openai");
      assertThat(each.took).isZero();
      if (each.outcome.status() == 429) {
        long seconds = Duration.between(last.at(), last.retryAt()).toSeconds();
        assertThat(each.header("Retry-After")).isEqualTo(Long.toString(seconds));
      }
    }
    assertThat(served).anyMatch(s -> s.outcome.status() == 429);
    assertThat(served).anyMatch(s -> s.calls.size() == 3);
  }

  @Test
  void priorityList_storm_lowerPriorityIsUsedOnlyWhileTheHigherOnesRest() throws Exception {
    Map<String, Instant> resting = new HashMap<>();

    for (Served served : storm(policy("priority-list"))) {
      for (Call call : served.calls) {
        if (call.region().equals("north")) {
          assertThat(call.at()).isBefore(resting.getOrDefault("east", Instant.MIN));
          assertThat(call.at()).isBefore(resting.getOrDefault("west", Instant.MIN));
        }
        if (call.status() == 429) {
          resting.put(call.region(), call.retryAt());
        }
      }
    }
    assertThat(regions.calls).anyMatch(c -> c.region().equals("north") && c.status() == 200);
  }

  @Test
  void priorityList_afterTheStorm_firstRequestIsAnsweredByAHighPriorityRegion() throws Exception {
    PolicyPipeline pipeline = policy("priority-list");
    storm(pipeline);

    clock.move(Duration.ofSeconds(31));
    Served after = serve(pipeline);

    assertThat(after.outcome.status()).isEqualTo(200);
    assertThat(after.calls).hasSize(1);
    assertThat(after.header("x-answered-by")).isIn("east", "west");
  }

  @Test
  void weightedDraw_storm_throttledRequestAsksItsOwnRegionThreeTimes() throws Exception {
    for (Served served : storm(policy("weighted-draw"))) {
      assertThat(served.calls.stream().map(Call::region).distinct())
          .containsExactly(served.header("x-region"));
      assertThat(served.calls).hasSize(served.outcome.status() == 200 ? 1 : 3);
      assertThat(served.took).isZero();
    }
  }

  @Test
  void weightedDraw_calm_sharesFollowTheWeights() throws Exception {
    for (String name : List.of("east", "west", "north")) {
      regions.region(name, 5_000, Duration.ofSeconds(60));
    }
    PolicyPipeline pipeline = policy("weighted-draw");

    for (int i = 0; i < 2_000; i++) {
      assertThat(serve(pipeline).outcome.status()).isEqualTo(200);
    }

    Map<String, Long> shares =
        regions.calls.stream().collect(Collectors.groupingBy(Call::region, Collectors.counting()));
    assertThat(shares.get("east")).isBetween(1_330L, 1_470L);
    assertThat(shares.get("west")).isBetween(340L, 460L);
    assertThat(shares.get("north")).isBetween(150L, 250L);
  }

  @Test
  void secondRegion_storm_everyRequestBeginsInTheFirstAndEndsInTheSecond() throws Exception {
    for (Served served : storm(policy("second-region"))) {
      assertThat(served.calls.get(0).region()).isEqualTo("east");
      assertThat(served.calls.stream().skip(1).map(Call::region)).allMatch("west"::equals);
      assertThat(served.calls.stream().limit(served.calls.size() - 1L))
          .allMatch(c -> c.status() == 429);
      assertThat(served.calls.size()).isLessThanOrEqualTo(6);
      assertThat(served.outcome.status() == 200 || served.calls.size() == 6).isTrue();
    }
    assertThat(regions.calls).anyMatch(c -> c.region().equals("west") && c.status() == 200);
  }

  @Test
  void secondRegion_throttled_waitsGrowAndEndAtTheLargest() throws Exception {
    regions.region("east", 0, Duration.ofSeconds(20)).region("west", 0, Duration.ofSeconds(20));
    Served served = serve(policy("second-region"));

    List<Duration> waits = new ArrayList<>();
    for (int i = 1; i < served.calls.size(); i++) {
      waits.add(Duration.between(served.calls.get(i - 1).at(), served.calls.get(i).at()));
    }

    assertThat(served.outcome.status()).isEqualTo(429);
    assertThat(waits).hasSize(5).isSorted();
    assertThat(waits.get(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(waits.get(4)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void counterThenSpill_storm_turnsAlternateAndThrottledOnesSpillOver() throws Exception {
    int turn = 0;
    for (Served served : storm(policy("counter-then-spill"))) {
      turn++;
      assertThat(served.calls.get(0).region()).isEqualTo(turn % 2 == 0 ? "east" : "west");
      assertThat(served.calls.stream().skip(1).map(Call::region)).allMatch("north"::equals);
      if (served.outcome.status() == 200) {
        assertThat(served.header("x-region")).isEqualTo(served.header("x-answered-by"));
      } else {
        assertThat(served.calls).hasSize(4).allMatch(c -> c.status() == 429);
        assertThat(served.outcome.status()).isEqualTo(429);
        assertThat(served.header("x-region")).isNull();
        assertThat(served.header("x-failed")).isEqualTo("forward-request backend 429");
      }
    }
    assertThat(regions.calls).anyMatch(c -> c.region().equals("north") && c.status() == 200);
  }

  @Test
  void healthKeys_storm_failedRegionIsLeftAloneForThirtySeconds() throws Exception {
    Map<String, Instant> bad = new HashMap<>();

    for (Served served : storm(policy("health-keys"))) {
      Call call = served.calls.get(0);
      assertThat(served.calls).hasSize(1);
      assertThat(served.outcome.status()).isEqualTo(call.status());
      if (call.region().equals("north")) {
        assertThat(bad).containsKeys("east", "west");
        assertThat(bad.get("east")).isAfter(call.at());
        assertThat(bad.get("west")).isAfter(call.at());
      } else {
        assertThat(call.at()).isAfterOrEqualTo(bad.getOrDefault(call.region(), Instant.MIN));
      }
      if (call.status() == 429) {
        bad.put(call.region(), call.at().plusSeconds(30));
      }
    }
    assertThat(regions.calls).anyMatch(c -> c.region().equals("north"));
  }

  @Test
  void requeue_storm_regionsRestAndTheCallerIsToldUntilWhen() throws Exception {
    Map<String, Instant> resting = new HashMap<>();

    List<Served> all = storm(policy("requeue"));
    for (Served served : all) {
      for (Call call : served.calls) {
        assertThat(call.at()).isAfterOrEqualTo(resting.getOrDefault(call.region(), Instant.MIN));
        if (call.status() == 429) {
          resting.put(call.region(), call.retryAt());
        }
      }
      assertThat(served.header("x-log").split(" ")).hasSize(Math.max(1, served.calls.size()));
      if (served.outcome.status() != 200) {
        Instant first = resting.values().stream().min(Instant::compareTo).orElseThrow();
        long millis = Duration.between(served.at, first).toMillis();
        assertThat(resting).hasSize(3);
        assertThat(served.outcome.status()).isEqualTo(429);
        assertThat(served.header("x-requeue")).isEqualTo("true");
        assertThat(Long.parseLong(served.header("retry-after-ms")))
            .isBetween(millis, millis + 1000);
      }
    }
    assertThat(all).anyMatch(s -> s.outcome.status() == 429);
    assertThat(all).anyMatch(s -> s.calls.size() > 1 && s.outcome.status() == 200);
  }

  @Test
  void priorityList_manyAtOnce_everyRequestEndsAndNoneIsLostWhileARegionIsOpen() throws Exception {
    PolicyPipeline pipeline = policy("priority-list");
    host.answersAfter(Duration.ofMillis(150));
    List<ExchangeOutcome> outcomes = new ArrayList<>();

    for (int burst = 0; burst < 40; burst++) {
      for (int i = 0; i < 8; i++) {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Exchange exchange = PipelineFixture.request("POST", "/chat", body, clock);
        pipeline.run(exchange, host, outcomes::add);
      }
      while (outcomes.size() < (burst + 1) * 8 && clock.step()) {
        // answers arrive in the order in which they are due
      }
      clock.move(Duration.ofSeconds(7));
    }

    assertThat(outcomes).hasSize(320);
    assertThat(outcomes).allMatch(o -> o.status() == 200 || o.status() == 429);
    long answered = regions.calls.stream().filter(c -> c.status() == 200).count();
    assertThat(outcomes.stream().filter(o -> o.status() == 200)).hasSize((int) answered);
    assertThat(regions.calls.size()).isLessThanOrEqualTo(320 * 4);
  }
}
