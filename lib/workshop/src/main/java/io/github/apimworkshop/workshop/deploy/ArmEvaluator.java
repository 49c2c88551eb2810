package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.TemplateVariables;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.bicep.EvaluationException;
import io.github.apimworkshop.bicep.TemplateEvaluator;

/** Computes parameters files with the engine that the local Azure deploys with. */
public final class ArmEvaluator implements TemplateEvaluator {
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
