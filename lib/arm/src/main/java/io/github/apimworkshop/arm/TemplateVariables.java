package io.github.apimworkshop.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.template.Template;
import io.github.apimworkshop.arm.template.VariablesContext;

/**
 * The variables of a template without a deployment around them: what depends on where and when a
 * deployment runs is refused. Thread-safe.
 */
public final class TemplateVariables {
  private final VariablesContext context;

  /**
   * Reads the template.
   *
   * @throws ExpressionException when it is refused
   */
  public TemplateVariables(ObjectNode template) {
    context = new VariablesContext(Template.parse(template));
  }

  /**
   * The value of a variable; evaluates it at the first call.
   *
   * @throws ExpressionException with the reason when there is none
   */
  public JsonNode value(String name) {
    return context.value(name).deepCopy();
  }
}
