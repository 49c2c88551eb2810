package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Scope;
import java.util.ArrayList;
import java.util.List;

/** The parameters: given values and defaults, checked. Filled by one thread, read by many. */
final class ParameterValues {
  private final ObjectNode definitions;
  private final ObjectNode given;
  private final ValueEvaluator evaluator;
  private final TypeCheck types;
  private final TemplateText text;
  private final ObjectNode values = JsonNodeFactory.instance.objectNode();

  ParameterValues(
      Template template,
      ObjectNode given,
      ValueEvaluator evaluator,
      TypeCheck types,
      TemplateText text) {
    this.definitions = template.parameters();
    this.given = given;
    this.evaluator = evaluator;
    this.types = types;
    this.text = text;
  }

  /** Finds the value of every parameter. */
  void evaluateAll(Scope scope) {
    refuseUnknown();
    JsonValues.names(definitions).forEach(name -> value(name, scope));
  }

  /** The value of a parameter; evaluates its default at the first call. */
  JsonNode value(String name, Scope scope) {
    JsonNode known = JsonValues.member(values, name);
    if (known != null) {
      return known;
    }
    for (var member : definitions.properties()) {
      if (member.getKey().equalsIgnoreCase(name)) {
        JsonNode value = determine(member.getKey(), member.getValue(), scope);
        values.set(member.getKey(), value);
        return value;
      }
    }
    throw notFound(name);
  }

  private JsonNode determine(String name, JsonNode json, Scope scope) {
    String path = TemplateText.member("parameters", name);
    ObjectNode definition = (ObjectNode) json;
    JsonNode value = given(name);
    JsonNode defaultValue = JsonValues.member(definition, "defaultValue");
    ObjectNode type = types.resolved(definition);
    boolean nullable = types.isNullable(definition);
    if (value == null || (value.isNull() && !nullable && defaultValue != null)) {
      value = defaultValue == null ? null : evaluateDefault(name, defaultValue, scope, path);
    }
    if (value == null && nullable) {
      return NullNode.instance;
    }
    if (value == null) {
      var place = text.violation(path);
      throw new TemplateError(
          "The value for the template parameter '"
              + name
              + "' at line '"
              + place.lineNumber()
              + "' and column '"
              + place.linePosition()
              + "' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.",
          path);
    }
    try {
      types.check(name, value, nullable ? type.deepCopy().put("nullable", true) : type);
    } catch (TemplateError e) {
      throw e;
    } catch (ExpressionException e) {
      throw new TemplateError(e.getMessage(), path);
    }
    return value;
  }

  private JsonNode given(String name) {
    JsonNode entry = JsonValues.member(given, name);
    return entry == null ? null : JsonValues.member(entry, "value");
  }

  private JsonNode evaluateDefault(String name, JsonNode json, Scope scope, String path) {
    try {
      // A parameter takes more of the stack than one level of an expression.
      Scope inner = scope.enterVariable("parameters('" + name + "')").deeper();
      return evaluator.evaluate(json, inner);
    } catch (TemplateError e) {
      throw e;
    } catch (ExpressionException e) {
      throw new TemplateError(
          "The template parameter '"
              + name
              + "' is not valid: "
              + e.getMessage()
              + ". Please see https://aka.ms/arm-template-expressions for usage details.",
          path);
    }
  }

  private void refuseUnknown() {
    List<String> unknown = new ArrayList<>();
    for (String name : JsonValues.names(given)) {
      if (JsonValues.member(definitions, name) == null) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      throw new TemplateError(
          "The template parameters '"
              + String.join(", ", unknown)
              + "' in the parameters file are not valid; they are not present in the original template and can"
              + " therefore not be provided at deployment time. The only supported parameters for this template"
              + " are '"
              + String.join(", ", JsonValues.names(definitions))
              + "'. Please see https://aka.ms/arm-pass-parameter-values for usage details.",
          "parameters");
    }
  }

  /**
   * {@code {"name": {"type": "String", "value": …}}}; secure ones without value, those from a vault
   * with their reference.
   */
  ObjectNode response() {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    for (var member : values.properties()) {
      ObjectNode definition = types.resolved((ObjectNode) definitions.get(member.getKey()));
      ObjectNode entry = response.putObject(member.getKey());
      entry.put("type", types.responseType(definition));
      JsonNode from = JsonValues.member(given, member.getKey());
      JsonNode reference = from == null ? null : JsonValues.member(from, "reference");
      if (reference != null) {
        entry.set("reference", reference);
      } else if (!types.isSecure(definition)) {
        entry.set("value", member.getValue());
      }
    }
    return response;
  }

  static ExpressionException notFound(String name) {
    return new ExpressionException(
        "The template parameter '"
            + name
            + "' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.");
  }
}
