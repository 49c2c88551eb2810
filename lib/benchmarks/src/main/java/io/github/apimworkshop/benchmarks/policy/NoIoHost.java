package io.github.apimworkshop.benchmarks.policy;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BackendCall;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ContentSafety;
import io.github.apimworkshop.policy.host.Embeddings;
import io.github.apimworkshop.policy.host.EventSink;
import io.github.apimworkshop.policy.host.MetricsSink;
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
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Every call succeeds at once and every token is there, so that only the policies take time. */
final class NoIoHost implements PolicyHost {
  private static final Url BACKEND = Url.parse("http://127.0.0.1:1/openai");
  private static final BodyContent BODY =
      BodyContent.of("{\"object\":\"chat.completion\"}".getBytes(StandardCharsets.UTF_8));

  private final RandomGenerator random = new Random(7);

  @Override
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public void forward(BackendCall call, Completion<BackendAnswer> done) {
    done.complete(
        new BackendAnswer(
            200,
            "OK",
            Headers.of("Content-Type", "application/json", "x-ms-region", "West US"),
            BODY,
            BACKEND,
            Optional.of("openai-instance1")));
  }

  @Override
  public TokenSource tokens() {
    return (resource, clientId, done) -> done.complete("token");
  }

  @Override
  public Timer timer() {
    throw unused();
  }

  @Override
  public void send(OutboundCall call, Completion<BackendAnswer> done) {
    throw unused();
  }

  @Override
  public ValueCache cache() {
    throw unused();
  }

  @Override
  public VectorCache vectors() {
    throw unused();
  }

  @Override
  public UsageCounters usage() {
    throw unused();
  }

  @Override
  public QuotaCounters quotas() {
    throw unused();
  }

  @Override
  public TokenCounter tokenCounter() {
    throw unused();
  }

  @Override
  public MetricsSink metrics() {
    throw unused();
  }

  @Override
  public EventSink events() {
    throw unused();
  }

  @Override
  public TraceSink traces() {
    throw unused();
  }

  @Override
  public ContentSafety contentSafety() {
    throw unused();
  }

  @Override
  public Embeddings embeddings() {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("the measured policies do not use this");
  }
}
