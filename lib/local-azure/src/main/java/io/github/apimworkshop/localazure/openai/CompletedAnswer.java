package io.github.apimworkshop.localazure.openai;

import java.util.List;
import java.util.OptionalInt;

/**
 * A composed answer after stop sequences and the token limit.
 *
 * @param finishReason {@code stop} or {@code length}
 */
record CompletedAnswer(String text, int tokens, String finishReason) {

  static CompletedAnswer of(
      String composed, List<String> stops, OptionalInt limit, String model, TokenEncoder encoder) {
    String text = composed;
    for (String stop : stops) {
      int at = text.indexOf(stop);
      text = at < 0 ? text : text.substring(0, at);
    }
    int tokens = encoder.count(model, text);
    if (limit.isPresent() && tokens > limit.getAsInt()) {
      return new CompletedAnswer(
          encoder.cut(model, text, limit.getAsInt()), limit.getAsInt(), "length");
    }
    return new CompletedAnswer(text, tokens, "stop");
  }
}
