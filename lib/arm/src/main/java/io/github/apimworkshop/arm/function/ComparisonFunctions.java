package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.function.IntPredicate;

/** Equality is deep and strict about types; order is by number or by UTF-16 code unit. */
final class ComparisonFunctions {

  private ComparisonFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("equals", 2, call -> BooleanNode.valueOf(call.value(0).equals(call.value(1))))
        .add("less", 2, call -> compare(call, order -> order < 0))
        .add("lessOrEquals", 2, call -> compare(call, order -> order <= 0))
        .add("greater", 2, call -> compare(call, order -> order > 0))
        .add("greaterOrEquals", 2, call -> compare(call, order -> order >= 0));
  }

  private static JsonNode compare(Arguments call, IntPredicate accepted) {
    JsonNode left = call.value(0);
    JsonNode right = call.value(1);
    if (left.isNumber() && right.isNumber()) {
      return BooleanNode.valueOf(
          accepted.test(left.decimalValue().compareTo(right.decimalValue())));
    }
    if (left.isTextual() && right.isTextual()) {
      return BooleanNode.valueOf(accepted.test(left.textValue().compareTo(right.textValue())));
    }
    throw call.fail(
        "expects two parameters of matching types. The function cannot compare types '"
            + JsonValues.typeName(left)
            + "' and '"
            + JsonValues.typeName(right)
            + "'");
  }
}
