package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.host.TokenCounter;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.Exchange;
import java.util.ArrayList;
import java.util.List;

/** What a request to a language model asks: chat messages, a prompt, or texts to embed. */
record ChatPrompt(List<Message> messages, boolean stream) {
  /**
   * Tokens a chat request takes besides its text: so many per message, and for the answer's
   * beginning.
   */
  private static final int PER_MESSAGE = 3;

  /** {@code role} is empty outside chat. */
  record Message(String role, String text) {}

  static ChatPrompt of(Exchange exchange) {
    Content body = exchange.request().body();
    JsonNode json = JsonBodies.read(body == null ? null : body.bytes());
    List<Message> messages = new ArrayList<>();
    for (JsonNode message : json.path("messages")) {
      messages.add(new Message(message.path("role").asText(), text(message.path("content"))));
    }
    add(messages, json.path("prompt"));
    add(messages, json.path("input"));
    return new ChatPrompt(List.copyOf(messages), json.path("stream").asBoolean());
  }

  private static void add(List<Message> messages, JsonNode texts) {
    if (texts.isTextual()) {
      messages.add(new Message("", texts.asText()));
    }
    if (texts.isArray()) {
      texts.forEach(each -> messages.add(new Message("", text(each))));
    }
  }

  /** Text parts of a content that may also hold images. */
  private static String text(JsonNode content) {
    if (content.isTextual()) {
      return content.asText();
    }
    StringBuilder text = new StringBuilder();
    content.forEach(part -> text.append(part.path("text").asText()));
    return text.toString();
  }

  /** All texts, one per line. */
  String text() {
    return String.join("\n", messages.stream().map(Message::text).toList());
  }

  int estimate(TokenCounter counter) {
    int tokens = 0;
    boolean chat = false;
    for (Message message : messages) {
      tokens += counter.count(message.text);
      if (!message.role.isEmpty()) {
        chat = true;
        tokens += PER_MESSAGE + counter.count(message.role);
      }
    }
    return chat ? tokens + PER_MESSAGE : tokens;
  }
}
