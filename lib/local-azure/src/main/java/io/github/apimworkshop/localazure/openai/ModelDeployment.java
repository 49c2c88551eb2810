package io.github.apimworkshop.localazure.openai;

import io.github.apimworkshop.localazure.resource.Resource;
import java.util.OptionalInt;
import java.util.OptionalLong;

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

  /** The wanted limit of an answer, if the request has one and the model can give as much. */
  OptionalInt limit(RequestFields fields, String name) {
    OptionalLong wanted = fields.integer(name, 1, Integer.MAX_VALUE);
    if (wanted.isPresent() && wanted.getAsLong() > longestAnswer()) {
      throw OpenAiException.invalidRequest(
          name,
          "invalid_value",
          "%s is too large: %d. This model supports at most %d completion tokens, whereas you provided %d."
              .formatted(name, wanted.getAsLong(), longestAnswer(), wanted.getAsLong()));
    }
    return wanted.isPresent() ? OptionalInt.of((int) wanted.getAsLong()) : OptionalInt.empty();
  }

  private int longestAnswer() {
    return switch (model) {
      case "gpt-35-turbo" -> 4096;
      case "gpt-4o" -> version.equals("2024-05-13") ? 4096 : 16_384;
      case "gpt-4o-mini" -> 16_384;
      case "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano" -> 32_768;
      case "gpt-5", "gpt-5-mini" -> 128_000;
      default -> Integer.MAX_VALUE;
    };
  }

  int dimensions() {
    return model.equals("text-embedding-3-large") ? 3072 : 1536;
  }
}
