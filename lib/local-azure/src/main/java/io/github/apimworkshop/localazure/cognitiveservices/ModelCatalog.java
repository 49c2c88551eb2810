package io.github.apimworkshop.localazure.cognitiveservices;

import java.util.List;

/**
 * Models that are listed, with their quota in thousands of tokens per minute: the defaults
 * (learn.microsoft.com/azure/ai-services/openai/quotas-limits, read 2026-11), but for gpt-4o a
 * raised one, so that every step of the workshop can stand at the same time. A model that is not
 * listed can be deployed too.
 */
final class ModelCatalog {
  private static final int DEFAULT_QUOTA = 1000;

  /** A model with its newest version last. */
  record Model(String name, List<String> versions, int quota, String capability) {}

  static final List<Model> MODELS =
      List.of(
          chat("gpt-35-turbo", 300, "0613", "1106", "0125"),
          chat("gpt-4", 450, "0613", "turbo-2024-04-09"),
          chat("gpt-4o", 5000, "2024-05-13", "2024-08-06", "2024-11-20"),
          chat("gpt-4o-mini", 2000, "2024-07-18"),
          chat("gpt-4.1", 1000, "2025-04-14"),
          chat("gpt-4.1-mini", 5000, "2025-04-14"),
          chat("gpt-4.1-nano", 5000, "2025-04-14"),
          chat("gpt-5", 1000, "2025-08-07"),
          chat("gpt-5-mini", 1000, "2025-08-07"),
          new Model("text-embedding-ada-002", List.of("1", "2"), 350, "embeddings"),
          new Model("text-embedding-3-small", List.of("1"), 350, "embeddings"),
          new Model("text-embedding-3-large", List.of("1"), 350, "embeddings"));

  private ModelCatalog() {}

  /** Quota of a model in one region; provisioned and batch SKUs count units of their own. */
  static int quota(String model, String sku) {
    if (!sku.endsWith("Standard")) {
      return DEFAULT_QUOTA;
    }
    return MODELS.stream()
        .filter(it -> it.name().equalsIgnoreCase(model))
        .map(Model::quota)
        .findFirst()
        .orElse(DEFAULT_QUOTA);
  }

  private static Model chat(String name, int quota, String... versions) {
    return new Model(name, List.of(versions), quota, "chatCompletion");
  }
}
