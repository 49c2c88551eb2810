package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** The body of a built-in function. Never changes an argument's value. */
@FunctionalInterface
public interface TemplateFunction {

  /** Evaluates the arguments it needs and answers with the function's value. */
  JsonNode call(Arguments arguments);
}
