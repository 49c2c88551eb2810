package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A template with its sections. Values are shared and never changed.
 *
 * @param document the whole template
 * @param symbolic true for languageVersion 2.0: resources by symbolic name
 */
public record Template(
    ObjectNode document,
    boolean symbolic,
    ObjectNode parameters,
    ObjectNode variables,
    ObjectNode definitions,
    ArrayNode functions,
    List<ResourceEntry> resources,
    ObjectNode outputs) {

  private static final Set<String> SECTIONS =
      Set.of(
          "$schema",
          "languageversion",
          "contentversion",
          "apiprofile",
          "metadata",
          "definitions",
          "functions",
          "parameters",
          "variables",
          "resources",
          "outputs");

  /**
   * Reads the sections; nothing is evaluated.
   *
   * @throws TemplateError when a section has the wrong form or is not supported
   */
  public static Template parse(ObjectNode source) {
    ObjectNode document = (ObjectNode) JsonValues.normalised(source);
    for (var member : document.properties()) {
      if (!SECTIONS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
        throw new TemplateError(
            "Could not find member '"
                + member.getKey()
                + "' on object of type 'Template'. Path '"
                + member.getKey()
                + "'",
            member.getKey());
      }
    }
    if (JsonValues.text(document, "$schema") == null) {
      throw new TemplateError("Required property '$schema' not found in JSON. Path ''", "");
    }
    String version = JsonValues.text(document, "languageVersion");
    if (version != null && !version.equals("1.0") && !version.equals("2.0")) {
      throw new TemplateError(
          "The template language version '"
              + version
              + "' is not supported here. Use '2.0' and leave out experimental features",
          "languageVersion");
    }
    boolean symbolic = "2.0".equals(version);
    return new Template(
        document,
        symbolic,
        declarations(document, "parameters"),
        section(document, "variables"),
        declarations(document, "definitions"),
        functions(document),
        resources(document, symbolic),
        declarations(document, "outputs"));
  }

  private static ObjectNode section(ObjectNode document, String name) {
    JsonNode value = JsonValues.member(document, name);
    if (value == null || value.isNull()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (value instanceof ObjectNode section) {
      return section;
    }
    throw wrongType(name, "Object", value);
  }

  private static ObjectNode declarations(ObjectNode document, String name) {
    ObjectNode section = section(document, name);
    section
        .properties()
        .forEach(member -> object(member.getValue(), TemplateText.member(name, member.getKey())));
    return section;
  }

  private static ArrayNode functions(ObjectNode document) {
    JsonNode value = JsonValues.member(document, "functions");
    if (value == null || value.isNull()) {
      return JsonNodeFactory.instance.arrayNode();
    }
    if (value instanceof ArrayNode array) {
      return array;
    }
    throw wrongType("functions", "Array", value);
  }

  private static List<ResourceEntry> resources(ObjectNode document, boolean symbolic) {
    JsonNode value = JsonValues.member(document, "resources");
    List<ResourceEntry> entries = new ArrayList<>();
    if (value instanceof ArrayNode array && !symbolic) {
      for (int i = 0; i < array.size(); i++) {
        String path = "resources[" + i + "]";
        entries.add(new ResourceEntry(null, object(array.get(i), path), path));
      }
    } else if (value instanceof ObjectNode object && symbolic) {
      for (var member : object.properties()) {
        String path = TemplateText.member("resources", member.getKey());
        entries.add(new ResourceEntry(member.getKey(), object(member.getValue(), path), path));
      }
    } else if (value instanceof ObjectNode none && none.isEmpty()) {
      // Published templates write it in nested deployments that only count uses.
      return entries;
    } else if (value == null) {
      throw new TemplateError("Required property 'resources' not found in JSON. Path ''", "");
    } else {
      throw wrongType("resources", symbolic ? "Object" : "Array", value);
    }
    return entries;
  }

  private static ObjectNode object(JsonNode value, String path) {
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw wrongType(path, "Object", value);
  }

  private static TemplateError wrongType(String path, String expected, JsonNode actual) {
    return new TemplateError(
        "The template property '"
            + path
            + "' is not valid. Expected a value of type '"
            + expected
            + "', but received a value of type '"
            + JsonValues.typeName(actual)
            + "'. Please see https://aka.ms/arm-template for usage details.",
        path);
  }
}
