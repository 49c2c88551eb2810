package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;

/**
 * Functions that look at the template: parameters, variables, loops, lambda variables, the
 * deployment.
 */
final class TemplateFunctions {

  private TemplateFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("parameters", 1, call -> call.scope().context().parameter(call.text(0), call.scope()))
        .add("variables", 1, call -> call.scope().context().variable(call.text(0), call.scope()))
        .add("copyIndex", 0, 2, TemplateFunctions::copyIndex)
        .add("lambdaVariables", 1, call -> call.scope().lambdaVariable(call.text(0)))
        .add("lambda", 1, 4, TemplateFunctions::misplacedLambda)
        .add("deployment", 0, call -> call.scope().context().deployment())
        .add("fail", 1, TemplateFunctions::fail);
  }

  private static JsonNode copyIndex(Arguments call) {
    if (call.size() == 0) {
      return JsonValues.integer(call.scope().copyIndex(null));
    }
    if (call.size() == 1 && call.value(0).isIntegralNumber()) {
      return JsonValues.integer(Math.addExact(call.scope().copyIndex(null), call.integer(0)));
    }
    long offset = call.size() == 2 ? call.integer(1) : 0;
    return JsonValues.integer(Math.addExact(call.scope().copyIndex(call.text(0)), offset));
  }

  private static JsonNode misplacedLambda(Arguments call) {
    throw call.fail("is not expected at this location");
  }

  private static JsonNode fail(Arguments call) {
    throw new ExpressionException(call.text(0));
  }
}
