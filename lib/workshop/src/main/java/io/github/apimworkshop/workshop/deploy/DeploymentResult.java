package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deployment that succeeded: its outputs in the order of the template, and what was deployed. */
public record DeploymentResult(
    DeploymentOrder order,
    Map<String, JsonNode> outputs,
    List<ResourceOperation> operations,
    Duration took) {

  /** Copies the collections, keeping their order. */
  public DeploymentResult {
    outputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    operations = List.copyOf(operations);
  }
}
