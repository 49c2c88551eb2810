package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.Exchange;
import java.nio.charset.StandardCharsets;

/** What a language model wrote: the texts of all choices, of one answer or of its events. */
final class ChatAnswer {
  private static final String DATA = "data:";

  private ChatAnswer() {}

  static String text(Exchange exchange) {
    Content body = exchange.response() == null ? null : exchange.response().body();
    if (body == null) {
      return "";
    }
    String all = new String(body.bytes(), StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    if (all.stripLeading().startsWith(DATA)) {
      all.lines()
          .filter(line -> line.startsWith(DATA))
          .forEach(
              line ->
                  add(
                      text,
                      JsonBodies.read(
                          line.substring(DATA.length()).strip().getBytes(StandardCharsets.UTF_8))));
    } else {
      add(text, JsonBodies.read(body.bytes()));
    }
    return text.toString();
  }

  private static void add(StringBuilder text, JsonNode answer) {
    for (JsonNode choice : answer.path("choices")) {
      text.append(choice.path("message").path("content").asText(""))
          .append(choice.path("delta").path("content").asText(""))
          .append(choice.path("text").asText(""));
    }
  }
}
