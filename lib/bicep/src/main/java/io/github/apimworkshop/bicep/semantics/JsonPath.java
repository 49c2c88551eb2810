package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain part of JSONPath: {@code $.a.b[0]['c']}. */
final class JsonPath {
  private static final Pattern STEP =
      Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)\\]|\\['([^']*)'\\]");

  private JsonPath() {}

  /**
   * The node at the path, or null if there is none or the path has a form that is not supported.
   */
  static JsonNode select(JsonNode root, String path) {
    String steps = path.startsWith("$") ? path.substring(1) : path;
    Matcher matcher = STEP.matcher(steps);
    JsonNode node = root;
    int at = 0;
    while (at < steps.length()) {
      if (node == null || !matcher.find(at) || matcher.start() != at) {
        return null;
      }
      if (matcher.group(2) != null) {
        node = node.get(Integer.parseInt(matcher.group(2)));
      } else {
        node = node.get(matcher.group(1) != null ? matcher.group(1) : matcher.group(3));
      }
      at = matcher.end();
    }
    return node;
  }
}
