package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The place of a template error.
 *
 * @param lineNumber 1-based line in the template text
 * @param linePosition 1-based column in that line
 * @param path property path such as {@code resources[0].properties.url}
 */
public record TemplateViolation(int lineNumber, int linePosition, String path) {

  /** The {@code additionalInfo} entry of type TemplateViolation. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "TemplateViolation");
    ObjectNode info = json.putObject("info");
    info.put("lineNumber", lineNumber);
    info.put("linePosition", linePosition);
    info.put("path", path);
    return json;
  }
}
