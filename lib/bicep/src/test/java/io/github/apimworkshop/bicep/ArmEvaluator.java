package io.github.apimworkshop.bicep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.TemplateVariables;
import io.github.apimworkshop.arm.expression.ExpressionException;

/** The engine of the kit, as its commands use it. */
final class ArmEvaluator implements TemplateEvaluator {
  @Override
  public Variables of(ObjectNode template) throws EvaluationException {
    try {
      var variables = new TemplateVariables(template);
      return name -> value(variables, name);
    } catch (ExpressionException e) {
      throw new EvaluationException(e.getMessage(), e);
    }
  }

  private static JsonNode value(TemplateVariables variables, String name)
      throws EvaluationException {
    try {
      return variables.value(name);
    } catch (ExpressionException e) {
      throw new EvaluationException(e.getMessage(), e);
    }
  }
}
