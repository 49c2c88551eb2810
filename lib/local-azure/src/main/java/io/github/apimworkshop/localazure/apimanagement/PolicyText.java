package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.LinkedDocument;
import io.github.apimworkshop.localazure.provider.Problems;
import java.util.List;

/**
 * The text of a policy document or fragment as it was sent.
 *
 * @param raw true for {@code rawxml}: expressions are not escaped
 */
record PolicyText(String value, boolean raw) {
  private static final List<String> FORMATS = List.of("xml", "rawxml", "xml-link", "rawxml-link");

  static PolicyText of(JsonNode properties) {
    Problems problems = new Problems();
    problems.require(properties, "value").oneOf(properties, "format", FORMATS).refuse();
    String format = properties.path("format").asText("xml");
    String value = properties.path("value").asText();
    boolean link = format.endsWith("-link");
    return new PolicyText(link ? LinkedDocument.read(value) : value, format.startsWith("raw"));
  }

  /** The resource with its text in the wanted format. */
  ObjectNode shown(ObjectNode body, boolean wantRaw) {
    ObjectNode shown = body.deepCopy();
    ObjectNode properties = (ObjectNode) shown.path("properties");
    properties.put("format", wantRaw ? "rawxml" : "xml");
    if (wantRaw != raw) {
      properties.put(
          "value", wantRaw ? PolicyEscaping.unescape(value) : PolicyEscaping.escape(value));
    }
    return shown;
  }
}
