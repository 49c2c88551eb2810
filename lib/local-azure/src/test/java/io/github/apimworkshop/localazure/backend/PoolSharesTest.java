package io.github.apimworkshop.localazure.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** Shares of pool members over many concurrent draws. */
class PoolSharesTest {
  private static final long NOW = 1_000_000;
  private static final int CALLS = 100_000;
  private static final String BREAKER =
      "\"circuitBreaker\":{\"rules\":[{\"failureCondition\":{\"count\":1,\"interval\":\"PT1M\","
          + "\"statusCodeRanges\":[{\"min\":429,\"max\":429}]},\"tripDuration\":\"PT1M\"}]}";

  @Test
  void rotate_weights70_20_10_isExactOver100000ConcurrentCalls() throws Exception {
    assertThat(draw(backends(PoolStrategy.ROTATE, 70, 20, 10), CALLS))
        .isEqualTo(Map.of("b0", 70_000L, "b1", 20_000L, "b2", 10_000L));
  }

  @Test
  void random_weights70_20_10_staysWithinTheMultinomialBound() throws Exception {
    Map<String, Long> counts = draw(backends(PoolStrategy.RANDOM, 70, 20, 10), CALLS);

    double chiSquare =
        Math.pow(counts.get("b0").doubleValue() - 70_000, 2) / 70_000
            + Math.pow(counts.get("b1").doubleValue() - 20_000, 2) / 20_000
            + Math.pow(counts.get("b2").doubleValue() - 10_000, 2) / 10_000;
    // With two degrees of freedom the chance to exceed x is exp(-x / 2): here one in a million.
    assertThat(chiSquare).isLessThan(27.64);
    assertThat(counts).isNotEqualTo(Map.of("b0", 70_000L, "b1", 20_000L, "b2", 10_000L));
  }

  @Test
  void rotate_oneMemberTripped_restKeepsItsRatio() throws Exception {
    Backends backends = backends(PoolStrategy.ROTATE, 70, 20, 10);
    backends.single("b0").orElseThrow().breaker().answered(answer(429), NOW);

    assertThat(draw(backends, 30_000)).isEqualTo(Map.of("b1", 20_000L, "b2", 10_000L));
  }

  @Test
  void backend_inAnotherCasing_isTheSame() {
    Backends backends = backends(PoolStrategy.ROTATE, 1, 1);

    assertThat(backends.single("B0")).isPresent().isEqualTo(backends.single("b0"));
    assertThat(backends.pool("POOL")).isPresent().isEqualTo(backends.pool("pool"));
  }

  @Test
  void rotate_equalWeights_alternate() {
    PoolBalancer pool = backends(PoolStrategy.ROTATE, 1, 1).pool("pool").orElseThrow();

    List<String> order = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      order.add(pool.next(NOW).backend().id());
    }
    assertThat(order).containsExactly("b0", "b1", "b0", "b1");
  }

  @Test
  void pool_30Members_allTakePart() throws Exception {
    int[] weights = new int[30];
    java.util.Arrays.fill(weights, 1);

    assertThat(draw(backends(PoolStrategy.ROTATE, weights), 3_000)).hasSize(30).containsValue(100L);
    assertThat(draw(backends(PoolStrategy.RANDOM, weights), 3_000)).hasSize(30);
  }

  @Test
  void weightZero_isDrawnOnlyWhereAllAreZero() throws Exception {
    assertThat(draw(backends(PoolStrategy.ROTATE, 3, 0), 100)).isEqualTo(Map.of("b0", 100L));
    assertThat(draw(backends(PoolStrategy.ROTATE, 0, 0), 100))
        .isEqualTo(Map.of("b0", 50L, "b1", 50L));
  }

  private static Backends backends(PoolStrategy strategy, int... weights) {
    List<BackendEntity> entities = new ArrayList<>();
    List<PoolMember> members = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      entities.add(
          read("b" + i, "{\"url\":\"http://127.0.0.1:" + (9000 + i) + "\"," + BREAKER + "}"));
      members.add(new PoolMember("b" + i, 1, weights[i]));
    }
    entities.add(new PoolBackend("pool", members, Optional.empty()));
    return Backends.none(strategy, new Random(7)).next(entities);
  }

  private static BackendEntity read(String id, String json) {
    try {
      return BackendReader.read(id, new ObjectMapper().readTree(json));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static BackendAnswer answer(int status) {
    return new BackendAnswer(
        status,
        "",
        new Headers(),
        BodyContent.EMPTY,
        Url.parse("http://127.0.0.1:9000/"),
        Optional.empty());
  }

  private static Map<String, Long> draw(Backends backends, int calls) throws Exception {
    PoolBalancer pool = backends.pool("pool").orElseThrow();
    Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    int threads = 8;
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int share = calls / threads + (t < calls % threads ? 1 : 0);
        running.add(
            workers.submit(
                () -> {
                  for (int i = 0; i < share; i++) {
                    counts
                        .computeIfAbsent(pool.next(NOW).backend().id(), id -> new LongAdder())
                        .increment();
                  }
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } finally {
      workers.shutdown();
    }
    Map<String, Long> sums = new ConcurrentHashMap<>();
    counts.forEach((id, count) -> sums.put(id, count.sum()));
    return sums;
  }
}
