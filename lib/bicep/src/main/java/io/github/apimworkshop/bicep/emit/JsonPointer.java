package io.github.apimworkshop.bicep.emit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A pointer to a definition or into it, as a URI fragment (RFC 6901, section 6). */
final class JsonPointer {
  private JsonPointer() {}

  static String of(String definition, List<String> steps) {
    StringBuilder pointer = new StringBuilder("#/definitions/").append(definition);
    steps.forEach(step -> pointer.append('/').append(escaped(step)));
    return pointer.toString();
  }

  private static String escaped(String step) {
    String pointer = step.replace("~", "~0").replace("/", "~1");
    return URLEncoder.encode(pointer, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
