package io.github.apimworkshop.workshop.traffic;

import java.util.LinkedHashMap;
import java.util.Map;

/** Weights as shares of 1, in the same order. */
final class Weights {
  private Weights() {}

  static Map<String, Double> shares(Map<String, Integer> weights) {
    double total = weights.values().stream().mapToInt(Integer::intValue).sum();
    var shares = new LinkedHashMap<String, Double>();
    weights.forEach((region, weight) -> shares.put(region, total == 0 ? 0 : weight / total));
    return shares;
  }
}
