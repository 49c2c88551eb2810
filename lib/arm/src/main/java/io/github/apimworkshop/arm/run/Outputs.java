package io.github.apimworkshop.arm.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.template.TemplateContext;
import io.github.apimworkshop.arm.template.ValueEvaluator;

/** Evaluates the outputs of a template. */
public final class Outputs {
  private final ValueEvaluator values;
  private final TemplateContext context;

  public Outputs(ValueEvaluator values, TemplateContext context) {
    this.values = values;
    this.context = context;
  }

  /** The value of an output; null when its condition is false. */
  public JsonNode value(ObjectNode output) {
    Scope scope = Scope.of(context);
    JsonNode condition = JsonValues.member(output, "condition");
    if (condition != null && !values.evaluate(condition, scope).asBoolean()) {
      return null;
    }
    JsonNode copy = JsonValues.member(output, "copy");
    if (copy != null) {
      JsonNode input = JsonValues.member(copy, "input");
      if (input == null) {
        throw new ExpressionException("The property 'input' of the copy definition is required");
      }
      return values.copy(null, values.count(copy, scope), input, scope, true);
    }
    JsonNode value = JsonValues.member(output, "value");
    if (value == null) {
      throw new ExpressionException("The property 'value' is required");
    }
    return values.evaluate(value, scope);
  }

  /** The outputs as the deployment resource shows them; secure ones without value. */
  public ObjectNode response(ObjectNode outputValues) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    for (var member : outputValues.properties()) {
      ObjectNode declared = (ObjectNode) context.template().outputs().get(member.getKey());
      ObjectNode entry = response.putObject(member.getKey());
      entry.put("type", context.types().responseType(declared));
      if (!context.types().isSecure(declared)) {
        entry.set("value", member.getValue());
      }
    }
    return response;
  }
}
