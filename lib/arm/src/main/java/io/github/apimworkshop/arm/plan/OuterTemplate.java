package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.ExpressionParser;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.template.ValueEvaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A nested template of outer scope, evaluated by its parent and written so that a second evaluation
 * leaves it alone: loops are unrolled, literals that look like expressions are escaped
 * (learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates, read 2026-11).
 */
final class OuterTemplate {
  private final ValueEvaluator values;
  private final Scope scope;
  private final Map<String, List<String>> loops = new HashMap<>();

  OuterTemplate(ValueEvaluator values, Scope scope) {
    this.values = values;
    this.scope = scope;
  }

  ObjectNode evaluate(ObjectNode template) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (var member : template.properties()) {
      switch (member.getKey().toLowerCase(Locale.ROOT)) {
        case "parameters", "variables", "functions", "definitions" -> {
          // Expressions see the parent's; nothing refers to these any more.
        }
        case "$schema", "contentversion", "languageversion", "metadata" ->
            result.set(member.getKey(), member.getValue());
        case "resources" -> result.set("resources", resources(member.getValue()));
        case "outputs" -> result.set("outputs", outputs(member.getValue()));
        default -> result.set(member.getKey(), escaped(values.evaluate(member.getValue(), scope)));
      }
    }
    return result;
  }

  private JsonNode resources(JsonNode resources) {
    if (resources.isObject() && resources.isEmpty()) {
      return resources;
    }
    if (!(resources instanceof ArrayNode array)) {
      throw new ExpressionException(
          "A nested template with symbolic names needs the expression evaluation scope 'Inner'");
    }
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    for (JsonNode entry : array) {
      if (!(entry instanceof ObjectNode object)) {
        throw new ExpressionException("A resource of a nested template must be an object");
      }
      JsonNode copy = JsonValues.member(object, "copy");
      if (copy == null) {
        result.add(resource(object, scope));
      } else {
        unroll(object, copy, result);
      }
    }
    result.forEach(this::expandLoops);
    return result;
  }

  private void unroll(ObjectNode entry, JsonNode copy, ArrayNode result) {
    String name = JsonValues.text(copy, "name");
    List<String> members = loops.computeIfAbsent(String.valueOf(name), key -> new ArrayList<>());
    int count = values.count(copy, scope);
    for (int i = 0; i < count; i++) {
      ObjectNode resource = resource(entry, scope.enterUnnamedCopy(name, i));
      members.add(resource.path("type").asText() + "/" + resource.path("name").asText());
      result.add(resource);
    }
  }

  private ObjectNode resource(ObjectNode entry, Scope inner) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    JsonNode condition = JsonValues.member(entry, "condition");
    boolean wanted = condition == null || values.evaluate(condition, inner).asBoolean();
    boolean deployment = ResourceBody.DEPLOYMENTS.equalsIgnoreCase(JsonValues.text(entry, "type"));
    for (var member : entry.properties()) {
      String key = member.getKey().toLowerCase(Locale.ROOT);
      if (key.equals("copy")) {
        continue;
      }
      if (key.equals("condition")) {
        result.put("condition", wanted);
      } else if (wanted
          && deployment
          && key.equals("properties")
          && member.getValue() instanceof ObjectNode properties) {
        result.set(member.getKey(), nested(NestedDeployment.properties(properties, values, inner)));
      } else if (wanted || key.equals("type") || key.equals("apiversion") || key.equals("name")) {
        result.set(member.getKey(), escaped(values.evaluate(member.getValue(), inner)));
      }
    }
    return result;
  }

  private static ObjectNode nested(ObjectNode properties) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    properties
        .properties()
        .forEach(
            member ->
                result.set(
                    member.getKey(),
                    member.getKey().equals("template")
                        ? member.getValue()
                        : escaped(member.getValue())));
    return result;
  }

  private JsonNode outputs(JsonNode outputs) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (var output : outputs.properties()) {
      JsonNode copy = JsonValues.member(output.getValue(), "copy");
      ObjectNode entry = result.putObject(output.getKey());
      for (var member : output.getValue().properties()) {
        if (member.getKey().equalsIgnoreCase("copy")) {
          JsonNode input = JsonValues.member(copy, "input");
          entry.set(
              "value", escaped(values.copy(null, values.count(copy, scope), input, scope, true)));
        } else {
          entry.set(member.getKey(), escaped(values.evaluate(member.getValue(), scope)));
        }
      }
    }
    return result;
  }

  private void expandLoops(JsonNode resource) {
    if (!(JsonValues.member(resource, "dependsOn") instanceof ArrayNode dependsOn)) {
      return;
    }
    List<String> expanded = new ArrayList<>();
    dependsOn.forEach(
        each -> expanded.addAll(loops.getOrDefault(each.asText(), List.of(each.asText()))));
    dependsOn.removeAll();
    expanded.forEach(dependsOn::add);
  }

  private static JsonNode escaped(JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(escaped(value.textValue()));
    }
    if (value.isObject()) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(member -> result.set(escaped(member.getKey()), escaped(member.getValue())));
      return result;
    }
    if (value.isArray()) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode(value.size());
      value.forEach(element -> result.add(escaped(element)));
      return result;
    }
    return value;
  }

  private static String escaped(String text) {
    boolean special =
        ExpressionParser.isExpression(text) || !ExpressionParser.literal(text).equals(text);
    return special ? "[" + text : text;
  }
}
