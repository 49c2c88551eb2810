package io.github.apimworkshop.localazure.openai;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Simulated time an account takes: lognormal around the region's median, and a little more for each
 * token. A scale of 0 answers at once, 1 takes tens of milliseconds, 20 is close to life.
 */
final class LatencyModel {
  private static final double SPREAD = 0.25;
  private static final double MILLIS_PER_TOKEN = 1;

  private final RandomGenerator random;
  private final double scale;

  LatencyModel(RandomGenerator random, double scale) {
    this.random = random;
    this.scale = scale;
  }

  Duration firstToken(Region region) {
    return scale == 0
        ? Duration.ZERO
        : millis(region.medianMillis() * Math.exp(SPREAD * random.nextGaussian()));
  }

  Duration tokens(int count) {
    return millis(count * MILLIS_PER_TOKEN);
  }

  private Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * scale * 1_000_000));
  }
}
