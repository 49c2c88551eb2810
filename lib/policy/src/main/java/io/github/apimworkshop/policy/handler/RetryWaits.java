package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.time.Duration;

/**
 * How long retry waits: the same time always, a time that grows by {@code delta}, or one that
 * doubles with some chance in it up to {@code max-interval}
 * (learn.microsoft.com/azure/api-management/retry-policy, read 2026-11).
 */
record RetryWaits(Value interval, Value maxInterval, Value delta, Value firstFast) {

  /** Before the n-th retry, counted from 1. */
  Duration before(int retry, PipelineRun run) throws PolicyFailure {
    if (retry == 1 && firstFast.bool(run)) {
      return Duration.ZERO;
    }
    long millis = 1000L * interval.int32(run);
    if (delta != null && maxInterval == null) {
      millis += (retry - 1) * 1000L * delta.int32(run);
    } else if (delta != null) {
      double chance = 0.8 + 0.4 * run.host().random().nextDouble();
      double growth = (Math.pow(2, retry - 1) - 1) * chance * 1000 * delta.int32(run);
      millis = Math.round(Math.min(1000.0 * maxInterval.int32(run), millis + growth));
    } else if (maxInterval != null) {
      millis = Math.min(millis, 1000L * maxInterval.int32(run));
    }
    return Duration.ofMillis(Math.max(0, millis));
  }
}
