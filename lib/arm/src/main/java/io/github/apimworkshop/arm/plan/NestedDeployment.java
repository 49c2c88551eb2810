package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.template.ValueEvaluator;

/** The properties of a nested deployment: its template stays as it is for inner scope. */
final class NestedDeployment {

  private NestedDeployment() {}

  static ObjectNode properties(ObjectNode properties, ValueEvaluator values, Scope scope) {
    boolean inner = isInner(properties, values, scope);
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (var member : properties.properties()) {
      if (member.getKey().equalsIgnoreCase("template")) {
        result.set("template", inner ? member.getValue() : outer(member.getValue(), values, scope));
      } else {
        rest.set(member.getKey(), member.getValue());
      }
    }
    if (!inner && result.has("template") && !JsonValues.names(parameters(properties)).isEmpty()) {
      throw new ExpressionException(
          "A nested deployment with the expression evaluation scope 'Outer' takes no parameters. Set"
              + " 'expressionEvaluationOptions' to the scope 'Inner'");
    }
    values
        .evaluate(rest, scope)
        .properties()
        .forEach(member -> result.set(member.getKey(), member.getValue()));
    return result;
  }

  private static JsonNode parameters(ObjectNode properties) {
    JsonNode parameters = JsonValues.member(properties, "parameters");
    return parameters == null ? JsonNodeFactory.instance.objectNode() : parameters;
  }

  private static JsonNode outer(JsonNode template, ValueEvaluator values, Scope scope) {
    if (template instanceof ObjectNode object) {
      return new OuterTemplate(values, scope).evaluate(object);
    }
    throw new ExpressionException("The template of a nested deployment must be an object");
  }

  private static boolean isInner(ObjectNode properties, ValueEvaluator values, Scope scope) {
    JsonNode options = JsonValues.member(properties, "expressionEvaluationOptions");
    JsonNode chosen = options == null ? null : JsonValues.member(options, "scope");
    String text = chosen == null ? "outer" : values.evaluate(chosen, scope).asText();
    if (text.equalsIgnoreCase("inner")) {
      return true;
    }
    if (text.equalsIgnoreCase("outer") || text.equalsIgnoreCase("notSpecified")) {
      return false;
    }
    throw new ExpressionException(
        "The expression evaluation scope '" + text + "' is not valid. Use 'Inner' or 'Outer'");
  }
}
