package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One message of a conversation; text parts are joined. */
record ChatMessage(String role, String text) {

  /**
   * The content of a message or an input item: text or an array of parts.
   *
   * @throws OpenAiException for an image, a sound, a file: the local accounts read text
   */
  static String textOf(RequestFields message) {
    JsonNode content = message.json().path("content");
    if (content.isTextual()) {
      return content.textValue();
    }
    if (!content.isArray()) {
      throw message.wrongKind("content", "one of a string or array of objects");
    }
    List<String> texts = new ArrayList<>();
    for (RequestFields part : message.elements("content")) {
      String type = part.required("type");
      JsonNode text = part.json().path(type.equals("refusal") ? "refusal" : "text");
      if (!text.isTextual()) {
        throw OpenAiException.invalidRequest(
            part.path() + "type",
            "The local accounts read text only; remove the part of type '%s'.".formatted(type));
      }
      texts.add(text.textValue());
    }
    return String.join("\n", texts);
  }
}
