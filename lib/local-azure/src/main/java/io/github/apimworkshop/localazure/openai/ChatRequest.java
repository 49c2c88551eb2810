package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A request for chat completions, checked as the service checks it.
 *
 * @param json the whole body, for what only some answers need
 */
record ChatRequest(
    JsonNode json,
    List<ChatMessage> messages,
    OptionalInt maxTokens,
    AnswerOptions options,
    ChatTools tools,
    ResponseFormat format) {

  private static final int ESTIMATE_WITHOUT_LIMIT = 16;
  private static final int MOST_TOP_LOGPROBS = 20;

  // The reference of the API, with what only Azure has at the end (read 2026-11).
  private static final Set<String> KNOWN =
      Set.of(
          "audio",
          "frequency_penalty",
          "function_call",
          "functions",
          "logit_bias",
          "logprobs",
          "max_completion_tokens",
          "max_tokens",
          "messages",
          "metadata",
          "modalities",
          "model",
          "moderation",
          "n",
          "parallel_tool_calls",
          "prediction",
          "presence_penalty",
          "prompt_cache_key",
          "prompt_cache_options",
          "prompt_cache_retention",
          "reasoning_effort",
          "response_format",
          "safety_identifier",
          "seed",
          "service_tier",
          "stop",
          "store",
          "stream",
          "stream_options",
          "temperature",
          "tool_choice",
          "tools",
          "top_logprobs",
          "top_p",
          "user",
          "verbosity",
          "web_search_options",
          "data_sources",
          "enhancements",
          "user_security_context");

  static ChatRequest of(JsonNode json, ModelDeployment deployment) {
    RequestFields fields = RequestFields.of(json);
    fields.onlyKnown(KNOWN);
    List<ChatMessage> messages = ChatMessages.of(fields);
    AnswerOptions options = AnswerOptions.of(fields);
    if (fields.flag("logprobs")) {
      throw OpenAiException.invalidRequest(
          "logprobs", "The local accounts know no probabilities of tokens; leave 'logprobs' out.");
    }
    fields.integer("top_logprobs", 0, MOST_TOP_LOGPROBS);
    return new ChatRequest(
        json,
        messages,
        limit(fields, deployment),
        options,
        ChatTools.of(fields),
        ResponseFormat.of(fields, messages));
  }

  /** What the rate limiter books on arrival. */
  int estimate(int promptTokens) {
    return promptTokens + maxTokens.orElse(ESTIMATE_WITHOUT_LIMIT) * options.choices();
  }

  OptionalLong seed() {
    return options.seed();
  }

  String lastQuestion() {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i).role().equals("user")) {
        return messages.get(i).text();
      }
    }
    return messages.get(messages.size() - 1).text();
  }

  private static OptionalInt limit(RequestFields fields, ModelDeployment deployment) {
    OptionalInt newer = deployment.limit(fields, "max_completion_tokens");
    OptionalInt older = deployment.limit(fields, "max_tokens");
    if (newer.isPresent() && older.isPresent()) {
      throw OpenAiException.invalidRequest(
          "max_tokens",
          "invalid_parameter_combination",
          "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.");
    }
    return newer.isPresent() ? newer : older;
  }
}
