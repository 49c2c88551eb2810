package io.github.apimworkshop.benchmarks.gateway;

import io.github.apimworkshop.benchmarks.gateway.PacedLatency.Percentiles;
import java.util.List;
import java.util.Map;

/**
 * What one run found: requests per second and added milliseconds by target, in the order measured.
 */
record Results(
    Map<String, Double> requestsPerSecond,
    Map<String, Percentiles> addedLatency,
    List<String> skipped) {
  /** How many times as many requests {@code target} does as {@code peer}. */
  double ratio(String target, String peer) {
    return requestsPerSecond.get(target) / requestsPerSecond.get(peer);
  }
}
