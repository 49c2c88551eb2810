package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A request for chat completions.
 *
 * @param json the whole body, for what only some answers need
 * @param seed empty when answers may differ from call to call
 */
record ChatRequest(
    JsonNode json,
    List<ChatMessage> messages,
    OptionalInt maxTokens,
    int choices,
    List<String> stop,
    OptionalLong seed,
    boolean stream,
    boolean includeUsage,
    boolean jsonAnswer) {

  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool", "function");
  private static final int ESTIMATE_WITHOUT_LIMIT = 16;
  private static final int MOST_CHOICES = 128;

  static ChatRequest of(JsonNode json) {
    JsonNode toolChoice = json.path("tool_choice");
    if (toolChoice.isObject() || toolChoice.asText().equals("required")) {
      throw OpenAiException.invalidRequest(
          "tool_choice",
          "The local accounts answer in text and cannot be made to call a tool. Leave"
              + " 'tool_choice' at 'auto' or 'none'.");
    }
    return new ChatRequest(
        json,
        messages(json.path("messages")),
        limit(json, "max_completion_tokens", "max_tokens"),
        choices(json.path("n")),
        stop(json.path("stop")),
        seed(json),
        json.path("stream").asBoolean(false),
        json.path("stream_options").path("include_usage").asBoolean(false),
        json.path("response_format").path("type").asText().startsWith("json"));
  }

  /** What the rate limiter books on arrival. */
  int estimate(int promptTokens) {
    return promptTokens + maxTokens.orElse(ESTIMATE_WITHOUT_LIMIT) * choices;
  }

  String lastQuestion() {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i).role().equals("user")) {
        return messages.get(i).text();
      }
    }
    return messages.get(messages.size() - 1).text();
  }

  /** The seed; a temperature of 0 is as good as one. */
  static OptionalLong seed(JsonNode json) {
    if (json.path("seed").isIntegralNumber()) {
      return OptionalLong.of(json.path("seed").asLong());
    }
    boolean steady =
        json.path("temperature").isNumber() && json.path("temperature").asDouble() == 0;
    return steady ? OptionalLong.of(0) : OptionalLong.empty();
  }

  private static List<ChatMessage> messages(JsonNode messages) {
    if (!messages.isArray() || messages.isEmpty()) {
      throw OpenAiException.invalidRequest(
          "messages",
          messages.isArray()
              ? "[] is too short - 'messages'"
              : "Missing required parameter: 'messages'.");
    }
    List<ChatMessage> list = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      String role = messages.get(i).path("role").asText();
      if (!ROLES.contains(role)) {
        throw OpenAiException.invalidRequest(
            "messages[" + i + "].role",
            "Invalid value: '"
                + role
                + "'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and"
                + " 'developer'.");
      }
      String param = "messages[" + i + "].content";
      list.add(new ChatMessage(role, ChatMessage.textOf(messages.get(i).path("content"), param)));
    }
    return List.copyOf(list);
  }

  /** The first of the named limits that is given. */
  static OptionalInt limit(JsonNode json, String... names) {
    for (String name : names) {
      JsonNode limit = json.path(name);
      if (limit.isMissingNode() || limit.isNull()) {
        continue;
      }
      if (!limit.isInt() || limit.asInt() < 1) {
        throw OpenAiException.invalidRequest(
            name, "Invalid value for '" + name + "': expected an integer of at least 1.");
      }
      return OptionalInt.of(limit.asInt());
    }
    return OptionalInt.empty();
  }

  static int choices(JsonNode n) {
    if (n.isMissingNode() || n.isNull()) {
      return 1;
    }
    if (!n.isInt() || n.asInt() < 1 || n.asInt() > MOST_CHOICES) {
      throw OpenAiException.invalidRequest(
          "n", "Invalid value for 'n': expected an integer from 1 to " + MOST_CHOICES + ".");
    }
    return n.asInt();
  }

  static List<String> stop(JsonNode stop) {
    List<String> sequences = new ArrayList<>();
    if (stop.isTextual()) {
      sequences.add(stop.asText());
    }
    stop.forEach(sequence -> sequences.add(sequence.asText()));
    sequences.removeIf(String::isEmpty);
    return List.copyOf(sequences);
  }
}
