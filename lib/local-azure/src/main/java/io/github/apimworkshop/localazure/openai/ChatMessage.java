package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One message of a conversation; text parts are joined. */
record ChatMessage(String role, String text) {

  /**
   * Text, an array of parts, or null for an assistant message with tool calls.
   *
   * @param param where the content stands in the request
   * @throws OpenAiException for an image, a sound, a file: the local accounts read text
   */
  static String textOf(JsonNode content, String param) {
    if (!content.isArray()) {
      return content.asText("");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      JsonNode part = content.get(i);
      JsonNode text = part.path(part.path("type").asText().equals("refusal") ? "refusal" : "text");
      if (!text.isTextual()) {
        throw OpenAiException.invalidRequest(
            param + "[" + i + "].type",
            "The local accounts read text only; remove the part of type '%s'."
                .formatted(part.path("type").asText()));
      }
      texts.add(text.textValue());
    }
    return String.join("\n", texts);
  }
}
