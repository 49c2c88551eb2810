package io.github.apimworkshop.policy.host;

import java.util.Map;

/** Takes custom metrics, as Application Insights would. Never fails a call. */
public interface MetricsSink {
  void emit(String namespace, String name, double value, Map<String, String> dimensions);
}
