package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.function.LongBinaryOperator;

/** 64-bit integer arithmetic; overflow is an error, division truncates. */
final class NumericFunctions {

  private NumericFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("add", 2, call -> compute(call, Math::addExact))
        .add("sub", 2, call -> compute(call, Math::subtractExact))
        .add("mul", 2, call -> compute(call, Math::multiplyExact))
        .add("div", 2, call -> compute(call, (a, b) -> a / b))
        .add("mod", 2, call -> compute(call, (a, b) -> a % b))
        .add("min", 1, Integer.MAX_VALUE, call -> reduce(call, Math::min))
        .add("max", 1, Integer.MAX_VALUE, call -> reduce(call, Math::max))
        .add("int", 1, NumericFunctions::integer)
        .add("float", 1, NumericFunctions::floating);
  }

  private static JsonNode compute(Arguments call, LongBinaryOperator operator) {
    long left = call.integer(0);
    long right = call.integer(1);
    try {
      return JsonValues.integer(operator.applyAsLong(left, right));
    } catch (ArithmeticException e) {
      throw call.fail(
          right == 0
              ? "cannot divide by zero"
              : "overflows the range of a 64-bit integer with '" + left + "' and '" + right + "'");
    }
  }

  private static JsonNode reduce(Arguments call, LongBinaryOperator operator) {
    Iterable<JsonNode> values =
        call.size() == 1 && call.value(0).isArray() ? call.array(0) : call.values();
    JsonNode result = null;
    for (JsonNode value : values) {
      if (!value.isIntegralNumber()) {
        throw call.fail(
            "expects integers. The provided value is of type '" + JsonValues.typeName(value) + "'");
      }
      result =
          result == null
              ? value
              : JsonValues.integer(operator.applyAsLong(result.longValue(), value.longValue()));
    }
    if (result == null) {
      throw call.fail("expects at least one integer");
    }
    return result;
  }

  private static JsonNode integer(Arguments call) {
    JsonNode value = call.value(0);
    if (value.isIntegralNumber()) {
      return value;
    }
    if (value.isNumber() && Math.abs(value.doubleValue()) < Long.MAX_VALUE) {
      return JsonValues.integer((long) Math.rint(value.doubleValue()));
    }
    String text = call.text(0).strip();
    try {
      return JsonValues.integer(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw call.fail(
          "parameter is not valid. The provided value '"
              + text
              + "' cannot be converted to integer");
    }
  }

  private static JsonNode floating(Arguments call) {
    JsonNode value = call.value(0);
    if (value.isNumber()) {
      return DoubleNode.valueOf(value.doubleValue());
    }
    String text = call.text(0).strip();
    if (!text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      throw call.fail(
          "parameter is not valid. The provided value '" + text + "' cannot be converted to float");
    }
    return DoubleNode.valueOf(Double.parseDouble(text));
  }
}
