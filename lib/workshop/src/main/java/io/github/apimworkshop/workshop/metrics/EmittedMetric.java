package io.github.apimworkshop.workshop.metrics;

import java.util.Map;

/**
 * What policies such as {@code azure-openai-emit-token-metric} have emitted under one name with the
 * same dimensions.
 *
 * @param count how often it was emitted
 * @param sum of the values, such as tokens
 */
public record EmittedMetric(
    String namespace, String name, Map<String, String> dimensions, long count, double sum) {
  /** Copies the dimensions. */
  public EmittedMetric {
    dimensions = Map.copyOf(dimensions);
  }
}
