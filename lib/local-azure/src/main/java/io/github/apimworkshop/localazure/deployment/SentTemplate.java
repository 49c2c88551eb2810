package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.apimworkshop.localazure.provider.RequestJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The text of the template in a request, for lines and columns in errors. */
final class SentTemplate {
  private static final List<String> PATH = List.of("properties", "template");

  private SentTemplate() {}

  /** Empty when there is none or the request is no JSON. */
  static Optional<String> in(String request) {
    try (JsonParser parser = RequestJson.mapper().createParser(request)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? find(parser, 0, request)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> find(JsonParser parser, int depth, String request)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals(PATH.get(depth));
      JsonToken value = parser.nextToken();
      if (wanted && value == JsonToken.START_OBJECT) {
        if (depth + 1 < PATH.size()) {
          return find(parser, depth + 1, request);
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        return Optional.of(request.substring(start, end));
      }
      parser.skipChildren();
    }
    return Optional.empty();
  }
}
