package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.deployment.TemplateViolation;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.template.ResourceEntry;
import io.github.apimworkshop.arm.template.TemplateError;
import io.github.apimworkshop.arm.template.TemplateText;

/** The texts of errors about an entry of the {@code resources} section. */
final class ResourceErrors {
  private static final String SYNTAX =
      "Please see https://aka.ms/arm-syntax-resources for usage details.";

  private final TemplateText text;

  ResourceErrors(TemplateText text) {
    this.text = text;
  }

  TemplateError invalid(ResourceEntry entry, String reason) {
    return new TemplateError(
        "The template resource '"
            + label(entry)
            + "'"
            + place(entry)
            + " is not valid: "
            + reason
            + ". Please see https://aka.ms/arm-template-expressions for usage details.",
        entry.path());
  }

  TemplateError wrongSegments(ResourceEntry entry, String type, String name) {
    return new TemplateError(
        "The template resource '"
            + name
            + "' for type '"
            + type
            + "'"
            + place(entry)
            + " has incorrect segment lengths. A nested resource type must have identical number of segments as"
            + " its resource name. A root resource type must have segment length one greater than its resource"
            + " name. "
            + SYNTAX,
        TemplateText.member(entry.path(), "type"));
  }

  TemplateError duplicate(PlanNode node) {
    return TemplateError.anywhere(
        "The resource '"
            + node.type()
            + "/"
            + node.name()
            + "'"
            + place(node.entry())
            + " is defined multiple times in a template. "
            + SYNTAX,
        node.entry().path());
  }

  TemplateError notDefined(ResourceEntry entry, String target) {
    return new TemplateError(
        "The resource '" + target + "' is not defined in the template. " + SYNTAX,
        TemplateText.member(entry.path(), "dependsOn"));
  }

  TemplateError circular(PlanNode node) {
    return TemplateError.anywhere(
        "Circular dependency detected on resource: '" + node.id() + "'. " + SYNTAX,
        node.entry().path());
  }

  private String place(ResourceEntry entry) {
    TemplateViolation place = text.violation(entry.path());
    return " at line '" + place.lineNumber() + "' and column '" + place.linePosition() + "'";
  }

  private static String label(ResourceEntry entry) {
    JsonNode name = JsonValues.member(entry.json(), "name");
    return name != null && name.isTextual()
        ? name.textValue()
        : entry.symbolicName() == null ? "" : entry.symbolicName();
  }
}
