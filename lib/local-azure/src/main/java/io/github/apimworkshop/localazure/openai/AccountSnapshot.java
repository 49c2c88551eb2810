package io.github.apimworkshop.localazure.openai;

import java.util.List;

/** An account as the console shows it. */
public record AccountSnapshot(
    String name, String url, String region, List<Deployment> deployments) {
  /** A model deployment; capacity in thousands of tokens per minute. */
  public record Deployment(String name, String model, int capacity) {}
}
