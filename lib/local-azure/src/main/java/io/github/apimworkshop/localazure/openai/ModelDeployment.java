package io.github.apimworkshop.localazure.openai;

import io.github.apimworkshop.localazure.resource.Resource;

/**
 * A model deployment of an account.
 *
 * @param capacity thousands of tokens per minute
 */
record ModelDeployment(String name, String model, String version, int capacity) {

  static ModelDeployment of(Resource resource) {
    return new ModelDeployment(
        resource.id().name(),
        resource.properties().path("model").path("name").asText(),
        resource.properties().path("model").path("version").asText(),
        Math.max(1, resource.body().path("sku").path("capacity").asInt(1)));
  }

  /** What answers show as {@code model}: newer models carry the date of their version. */
  String servedModel() {
    return version.matches("\\d{4}-\\d{2}-\\d{2}") ? model + "-" + version : model;
  }

  boolean isEmbedding() {
    return model.startsWith("text-embedding") || model.contains("ada-002");
  }

  boolean isCompletion() {
    return model.endsWith("-instruct")
        || model.startsWith("davinci")
        || model.startsWith("babbage");
  }

  String fingerprint() {
    return "fp_%010x".formatted((model + version).hashCode() & 0xffffffffL);
  }

  int dimensions() {
    return model.equals("text-embedding-3-large") ? 3072 : 1536;
  }
}
