package io.github.apimworkshop.policy.host;

import java.util.Map;

/**
 * Takes the records of the {@code trace} policy, as Application Insights would. Never fails a call.
 */
public interface TraceSink {
  void record(String source, String severity, String message, Map<String, String> metadata);
}
