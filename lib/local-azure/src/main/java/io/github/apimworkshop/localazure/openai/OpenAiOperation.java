package io.github.apimworkshop.localazure.openai;

import java.util.Arrays;
import java.util.Optional;

/** An operation of a deployment, by its path and by the name error messages use. */
enum OpenAiOperation {
  CHAT_COMPLETIONS("chat/completions", "ChatCompletions_Create", "chatCompletion"),
  COMPLETIONS("completions", "Completions_Create", "completion"),
  EMBEDDINGS("embeddings", "Embeddings_Create", "embeddings"),
  RESPONSES("responses", "Responses_Create", "responses");

  private final String path;
  private final String id;
  private final String word;

  OpenAiOperation(String path, String id, String word) {
    this.path = path;
    this.id = id;
    this.word = word;
  }

  static Optional<OpenAiOperation> ofPath(String path) {
    return Arrays.stream(values()).filter(o -> o.path.equals(path)).findFirst();
  }

  String id() {
    return id;
  }

  String word() {
    return word;
  }

  boolean fits(ModelDeployment deployment) {
    return switch (this) {
      case EMBEDDINGS -> deployment.isEmbedding();
      case COMPLETIONS -> deployment.isCompletion();
      case CHAT_COMPLETIONS, RESPONSES -> !deployment.isEmbedding() && !deployment.isCompletion();
    };
  }
}
