package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** The addresses of an account; all of them lead to the one listener. */
final class AccountEndpoints {
  private AccountEndpoints() {}

  static void put(ObjectNode properties, URI listener) {
    String endpoint = listener + "/";
    properties.put("endpoint", endpoint);
    properties
        .putObject("endpoints")
        .put("OpenAI Language Model Instance API", endpoint)
        .put("OpenAI Dall-E API", endpoint)
        .put("Azure AI Model Inference API", endpoint)
        .put("AI Foundry API", endpoint)
        .put("Content Safety", endpoint);
  }
}
