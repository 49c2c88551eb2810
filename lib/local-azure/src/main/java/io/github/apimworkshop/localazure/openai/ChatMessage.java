package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One message of a conversation; text parts are joined, other parts are left out. */
record ChatMessage(String role, String text) {

  /** Text, an array of parts, or null for an assistant message with tool calls. */
  static String textOf(JsonNode content) {
    if (!content.isArray()) {
      return content.asText("");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode part : content) {
      if (part.has("text")) {
        texts.add(part.path("text").asText());
      }
    }
    return String.join("\n", texts);
  }
}
