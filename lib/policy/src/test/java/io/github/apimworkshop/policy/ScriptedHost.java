package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BackendCall;
import io.github.apimworkshop.policy.host.BackendTarget;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.CacheKind;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ContentSafety;
import io.github.apimworkshop.policy.host.Embeddings;
import io.github.apimworkshop.policy.host.EventSink;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.host.MetricsSink;
import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.host.OutboundCall;
import io.github.apimworkshop.policy.host.PolicyHost;
import io.github.apimworkshop.policy.host.QuotaCounters;
import io.github.apimworkshop.policy.host.Timer;
import io.github.apimworkshop.policy.host.TokenCounter;
import io.github.apimworkshop.policy.host.TokenSource;
import io.github.apimworkshop.policy.host.TraceSink;
import io.github.apimworkshop.policy.host.UsageCounters;
import io.github.apimworkshop.policy.host.ValueCache;
import io.github.apimworkshop.policy.host.VectorCache;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A gateway made of memory: backends answer from a script, time is moved, everything sent is
 * written down.
 */
final class ScriptedHost implements PolicyHost {
  final MovedClock clock = new MovedClock();
  final List<String> sent = new ArrayList<>();
  private final Deque<HttpText> answers;
  private final Random random;
  private final Map<String, Expiring> cache = new HashMap<>();
  private final List<StoredVector> vectors = new ArrayList<>();
  private final Map<UsageCounters.CounterKey, List<Usage>> usages = new HashMap<>();
  private final Map<UsageCounters.CounterKey, PeriodUsage> quotas = new HashMap<>();

  private record Expiring(Object value, Instant until) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record StoredVector(String partition, float[] vector, byte[] value, Instant until) {}

  private record Usage(Instant at, long amount) {}

  private record PeriodUsage(Instant start, long amount) {}

  private final ConformanceCase definitions;

  ScriptedHost(ConformanceCase definitions, List<HttpText> answers, long seed) {
    this.definitions = definitions;
    this.answers = new ArrayDeque<>(answers);
    this.random = new Random(seed);
  }

  @Override
  public OperationContract contract(String apiId, String operationId) {
    return definitions.contract();
  }

  @Override
  public Optional<String> schema(String schemaId) {
    String file = "schemas/" + schemaId + ".json";
    return definitions.has(file) ? Optional.of(definitions.read(file)) : Optional.empty();
  }

  int answersLeft() {
    return answers.size();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public Timer timer() {
    return clock;
  }

  @Override
  public void forward(BackendCall call, Completion<BackendAnswer> done) {
    String base =
        call.target() instanceof BackendTarget.Backend backend
            ? "https://" + backend.id() + ".test"
            : call.target() instanceof BackendTarget.BaseUrl url
                ? url.url()
                : "https://backend.test/base";
    String url = base + call.path() + call.queryString();
    write("forward " + call.method() + " " + url, call.headers(), call.body());
    answer(url, call.options().timeout(), done);
  }

  @Override
  public void send(OutboundCall call, Completion<BackendAnswer> done) {
    write("send " + call.method() + " " + call.url(), call.headers(), call.body());
    answer(call.url(), call.options().timeout(), done);
  }

  private void write(String line, Headers headers, byte[] body) {
    StringBuilder text = new StringBuilder(line);
    headers.forEach(
        (name, values) -> values.forEach(value -> text.append('\n').append(name + ": " + value)));
    if (body != null) {
      text.append("\n\n").append(new String(body, StandardCharsets.UTF_8));
    }
    sent.add(text.toString());
  }

  private void answer(String url, Duration timeout, Completion<BackendAnswer> done) {
    HttpText next = answers.poll();
    if (next == null) {
      throw new AssertionError("the backend script has no answer left for " + url);
    }
    String[] words = next.firstLine().split(" ", 3);
    Duration delay =
        next.note().startsWith("after ")
            ? Duration.ofSeconds(Long.parseLong(next.note().substring(6).strip()))
            : Duration.ZERO;
    if (delay.compareTo(timeout) > 0) {
      clock.after(timeout, () -> done.fail(timeout()));
      return;
    }
    Runnable reply =
        switch (words[0]) {
          case "timeout" -> () -> clock.after(timeout, () -> done.fail(timeout()));
          case "no-connection" ->
              () -> done.fail(new HostFailure.ConnectionFailure("Unable to connect."));
          case "unavailable" ->
              () ->
                  done.fail(
                      new HostFailure.Unavailable(
                          "Backend pool is unavailable.",
                          "pool",
                          Long.parseLong(words[1]),
                          Optional.empty()));
          default -> () -> done.complete(answer(url, next));
        };
    if (delay.isZero()) {
      reply.run();
    } else {
      clock.after(delay, reply);
    }
  }

  private static HostFailure timeout() {
    return new HostFailure.Timeout("Request to the backend service timed out");
  }

  private static BackendAnswer answer(String url, HttpText text) {
    String[] words = text.firstLine().split(" ", 2);
    return new BackendAnswer(
        Integer.parseInt(words[0]),
        words.length > 1 ? words[1] : "",
        text.headers().copy(),
        BodyContent.of(text.bodyBytes()),
        Url.parse(url),
        Optional.empty());
  }

  @Override
  public ValueCache cache() {
    return new ValueCache() {
      @Override
      public Optional<Object> get(CacheKind kind, String key) {
        Expiring entry = cache.get(key);
        return entry == null || !entry.until.isAfter(clock.instant())
            ? Optional.empty()
            : Optional.of(entry.value);
      }

      @Override
      public void put(CacheKind kind, String key, Object value, Duration timeToLive) {
        cache.put(key, new Expiring(value, clock.instant().plus(timeToLive)));
      }

      @Override
      public void remove(CacheKind kind, String key) {
        cache.remove(key);
      }
    };
  }

  @Override
  public VectorCache vectors() {
    return new VectorCache() {
      @Override
      public Optional<byte[]> nearest(String partition, float[] vector, double maxDistance) {
        StoredVector best = null;
        for (StoredVector stored : vectors) {
          boolean alive = stored.until.isAfter(clock.instant());
          double distance = distance(stored.vector, vector);
          if (alive
              && stored.partition.equals(partition)
              && distance <= maxDistance
              && (best == null || distance < distance(best.vector, vector))) {
            best = stored;
          }
        }
        return Optional.ofNullable(best).map(StoredVector::value);
      }

      @Override
      public void put(String partition, float[] vector, byte[] value, Duration timeToLive) {
        vectors.add(new StoredVector(partition, vector, value, clock.instant().plus(timeToLive)));
      }
    };
  }

  private static double distance(float[] a, float[] b) {
    double dot = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      lengthA += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return 1 - dot / Math.sqrt(lengthA * lengthB);
  }

  @Override
  public UsageCounters usage() {
    return new UsageCounters() {
      @Override
      public long used(CounterKey counter, Duration window, Instant now) {
        return usages.getOrDefault(counter, List.of()).stream()
            .filter(usage -> usage.at.isAfter(now.minus(window)))
            .mapToLong(Usage::amount)
            .sum();
      }

      @Override
      public void add(CounterKey counter, long amount, Instant now) {
        usages.computeIfAbsent(counter, key -> new ArrayList<>()).add(new Usage(now, amount));
      }

      @Override
      public Duration untilBelow(CounterKey counter, long limit, Duration window, Instant now) {
        long used = used(counter, window, now);
        for (Usage usage : usages.getOrDefault(counter, List.of())) {
          if (used < limit) {
            break;
          }
          if (usage.at.isAfter(now.minus(window))) {
            used -= usage.amount;
            if (used < limit) {
              return Duration.between(now, usage.at.plus(window));
            }
          }
        }
        return Duration.ZERO;
      }
    };
  }

  @Override
  public QuotaCounters quotas() {
    return new QuotaCounters() {
      @Override
      public long used(UsageCounters.CounterKey counter, Instant periodStart) {
        PeriodUsage usage = quotas.get(counter);
        return usage == null || !usage.start.equals(periodStart) ? 0 : usage.amount;
      }

      @Override
      public void add(UsageCounters.CounterKey counter, long amount, Instant periodStart) {
        quotas.put(counter, new PeriodUsage(periodStart, used(counter, periodStart) + amount));
      }
    };
  }

  @Override
  public TokenSource tokens() {
    return (resource, clientId, done) -> {
      if (resource.contains("unknown")) {
        done.fail(new HostFailure.Refused("No token for " + resource));
      } else {
        done.complete("token-for-" + clientId.map(id -> id + "@").orElse("") + resource);
      }
    };
  }

  @Override
  public TokenCounter tokenCounter() {
    return text -> (text.length() + 3) / 4;
  }

  @Override
  public MetricsSink metrics() {
    return (namespace, name, value, dimensions) ->
        sent.add("metric " + namespace + " " + name + " " + value + " " + dimensions);
  }

  @Override
  public EventSink events() {
    return (logger, partition, text) ->
        sent.add("event " + logger + " " + partition.orElse("-") + " " + text);
  }

  @Override
  public TraceSink traces() {
    return (source, severity, message, metadata) ->
        sent.add("trace " + source + " " + severity + " " + message + " " + metadata);
  }

  @Override
  public ContentSafety contentSafety() {
    return (analysis, done) -> {
      Map<String, Integer> severities = new HashMap<>();
      for (String category : analysis.categories()) {
        severities.put(category, analysis.text().contains(category) ? 4 : 0);
      }
      boolean attack = analysis.shieldPrompt() && analysis.text().contains("ignore all");
      List<String> hits = analysis.blocklists().stream().filter(analysis.text()::contains).toList();
      if (analysis.text().length() > 10_000) {
        done.fail(new HostFailure.Refused("The text is too long."));
      } else {
        done.complete(new ContentSafety.Verdict(severities, attack, hits));
      }
    };
  }

  @Override
  public Embeddings embeddings() {
    return (backendId, text, done) -> {
      float[] vector = new float[26];
      text.toLowerCase(Locale.ROOT)
          .chars()
          .filter(c -> c >= 'a' && c <= 'z')
          .forEach(c -> vector[c - 'a']++);
      done.complete(vector);
    };
  }
}
