package io.github.apimworkshop.bicep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Computes the template language. Parameters files become templates without resources, whose
 * variables the host's engine evaluates.
 */
@FunctionalInterface
public interface TemplateEvaluator {
  /**
   * Reads a template.
   *
   * @throws EvaluationException if it is refused as a whole
   */
  Variables of(ObjectNode template) throws EvaluationException;

  /** The variables of one template. */
  @FunctionalInterface
  interface Variables {
    /**
     * The value of the variable of that name.
     *
     * @throws EvaluationException with the reason why there is none
     */
    JsonNode value(String name) throws EvaluationException;
  }
}
