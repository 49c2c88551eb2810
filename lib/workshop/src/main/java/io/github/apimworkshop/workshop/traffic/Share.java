package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.statistics.WilsonInterval;

/**
 * One region's part of the calls. {@code expected}, {@code observed} and the interval are fractions
 * of 1; {@code weight} is 0 for a region that the pool does not name.
 */
public record Share(
    String region,
    int weight,
    double expected,
    int calls,
    double observed,
    WilsonInterval interval) {

  /** Observed less expected, as a fraction of 1. */
  public double difference() {
    return observed - expected;
  }
}
