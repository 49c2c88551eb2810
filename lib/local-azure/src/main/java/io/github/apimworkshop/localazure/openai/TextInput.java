package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text to work on, with its tokens counted.
 *
 * @param tokens as sent, when the caller sent tokens
 */
record TextInput(String text, int tokens) {

  /**
   * Reads an input given in one of four ways: a text, texts, the tokens of a text, or arrays of
   * tokens. Clients that count tokens themselves send tokens. Empty when it is none of the four, or
   * has a token that the model does not know.
   */
  static Optional<List<TextInput>> read(JsonNode input, String model, TokenEncoder encoder) {
    if (!input.isArray() || input.path(0).isNumber()) {
      return one(input, model, encoder).map(List::of);
    }
    List<TextInput> inputs = new ArrayList<>();
    for (JsonNode element : input) {
      Optional<TextInput> one = one(element, model, encoder);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      inputs.add(one.get());
    }
    return Optional.of(List.copyOf(inputs));
  }

  private static Optional<TextInput> one(JsonNode input, String model, TokenEncoder encoder) {
    if (input.isTextual()) {
      String text = input.textValue();
      return Optional.of(new TextInput(text, encoder.count(model, text)));
    }
    return encoder.decode(model, input).map(text -> new TextInput(text, input.size()));
  }
}
