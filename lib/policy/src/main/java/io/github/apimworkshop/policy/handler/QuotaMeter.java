package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.QuotaCounters;
import io.github.apimworkshop.policy.host.UsageCounters.CounterKey;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.TransferListener;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** One quota as it stands in the period that runs now. A period of 0 seconds never ends. */
final class QuotaMeter {
  private final PipelineRun run;
  private final QuotaCounters counters;
  private final CounterKey callCounter;
  private final CounterKey byteCounter;
  private final long calls;
  private final long bytes;
  private final Instant periodStart;
  private final Duration untilRenewal;

  private QuotaMeter(
      PipelineRun run,
      String kind,
      String key,
      long calls,
      long kilobytes,
      Instant periodStart,
      Duration untilRenewal) {
    this.run = run;
    this.counters = run.host().quotas();
    this.callCounter = new CounterKey(kind + "-calls", key);
    this.byteCounter = new CounterKey(kind + "-bandwidth", key);
    this.calls = calls;
    this.bytes = kilobytes * 1024;
    this.periodStart = periodStart;
    this.untilRenewal = untilRenewal;
  }

  static QuotaMeter of(
      PipelineRun run,
      String kind,
      String key,
      long calls,
      long kilobytes,
      long period,
      Instant first) {
    Instant now = run.host().clock().instant();
    if (period == 0) {
      return new QuotaMeter(
          run, kind, key, calls, kilobytes, first, Duration.between(now, Instant.MAX));
    }
    long elapsed = Math.floorDiv(Duration.between(first, now).toSeconds(), period) * period;
    Instant start = first.plusSeconds(elapsed);
    return new QuotaMeter(
        run, kind, key, calls, kilobytes, start, Duration.between(now, start.plusSeconds(period)));
  }

  void check() throws PolicyFailure {
    if (calls > 0 && counters.used(callCounter, periodStart) >= calls) {
      throw exceeded("call volume");
    }
    if (bytes > 0 && counters.used(byteCounter, periodStart) >= bytes) {
      throw exceeded("bandwidth");
    }
  }

  void addCalls(long amount) {
    counters.add(callCounter, amount, periodStart);
  }

  /** Counts the request's body now and the response's body while it is sent. */
  void addTransfer() {
    if (bytes == 0) {
      return;
    }
    Content body = run.exchange().request().body();
    counters.add(byteCounter, body == null ? 0 : body.bytes().length, periodStart);
    run.exchange()
        .onTransfer(
            new TransferListener() {
              @Override
              public void chunk(ByteBuffer piece) {
                counters.add(byteCounter, piece.remaining(), periodStart);
              }

              @Override
              public void end() {}
            });
  }

  private PolicyFailure exceeded(String what) {
    long seconds = Math.max(1, (untilRenewal.toMillis() + 999) / 1000);
    String clock = "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    String message = "Out of " + what + " quota. Quota will be replenished in " + clock + ".";
    return PolicyFailure.withStatus(403, "Forbidden", "QuotaExceeded", message, message);
  }
}
