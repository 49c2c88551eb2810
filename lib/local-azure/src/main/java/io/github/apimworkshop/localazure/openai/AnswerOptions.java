package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What requests for chat completions and for completions have in common.
 *
 * @param seed empty when answers may differ from call to call
 */
record AnswerOptions(
    OptionalLong seed, List<String> stop, int choices, boolean stream, boolean includeUsage) {
  private static final int MOST_CHOICES = 128;
  private static final int MOST_STOPS = 4;

  static AnswerOptions of(RequestFields fields) {
    fields.decimal("top_p", 0, 1);
    fields.decimal("presence_penalty", -2, 2);
    fields.decimal("frequency_penalty", -2, 2);
    fields.object("logit_bias");
    fields.text("user");
    boolean stream = fields.flag("stream");
    if (fields.has("stream_options") && !stream) {
      throw OpenAiException.invalidRequest(
          "stream_options",
          "The 'stream_options' parameter is only allowed when 'stream' is enabled.");
    }
    RequestFields streamOptions =
        new RequestFields(fields.object("stream_options"), "stream_options.");
    return new AnswerOptions(
        seed(fields),
        stop(fields),
        (int) fields.integer("n", 1, MOST_CHOICES).orElse(1),
        stream,
        streamOptions.flag("include_usage"));
  }

  /** The seed; a temperature of 0 is as good as one. */
  static OptionalLong seed(RequestFields fields) {
    fields.decimal("temperature", 0, 2);
    OptionalLong seed = fields.integer("seed");
    boolean steady = fields.has("temperature") && fields.json().path("temperature").asDouble() == 0;
    return seed.isEmpty() && steady ? OptionalLong.of(0) : seed;
  }

  private static List<String> stop(RequestFields fields) {
    JsonNode stop = fields.json().path("stop");
    if (stop.isTextual()) {
      return stop.textValue().isEmpty() ? List.of() : List.of(stop.textValue());
    }
    if (!fields.has("stop")) {
      return List.of();
    }
    if (!stop.isArray()) {
      throw fields.wrongKind("stop", "one of a string or array of strings");
    }
    if (stop.size() > MOST_STOPS) {
      throw fields.tooLong("stop", MOST_STOPS);
    }
    List<String> sequences = new ArrayList<>();
    for (int i = 0; i < stop.size(); i++) {
      if (!stop.get(i).isTextual()) {
        throw RequestFields.wrongKind("stop[" + i + "]", stop.get(i), "a string");
      }
      sequences.add(stop.get(i).textValue());
    }
    sequences.removeIf(String::isEmpty);
    return List.copyOf(sequences);
  }
}
