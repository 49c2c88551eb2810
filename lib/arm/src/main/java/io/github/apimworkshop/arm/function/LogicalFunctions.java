package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;

/**
 * Logic; {@code if}, {@code and}, {@code or} and {@code coalesce} evaluate no more than they need.
 */
final class LogicalFunctions {

  private LogicalFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("if", 3, call -> call.value(call.bool(0) ? 1 : 2))
        .add("and", 2, Integer.MAX_VALUE, call -> stopAt(false, call))
        .add("or", 2, Integer.MAX_VALUE, call -> stopAt(true, call))
        .add("not", 1, call -> BooleanNode.valueOf(!call.bool(0)))
        .add("coalesce", 1, Integer.MAX_VALUE, LogicalFunctions::coalesce)
        .add("true", 0, call -> BooleanNode.TRUE)
        .add("false", 0, call -> BooleanNode.FALSE)
        .add("null", 0, call -> NullNode.instance)
        .add("bool", 1, LogicalFunctions::bool);
  }

  private static JsonNode stopAt(boolean decisive, Arguments call) {
    for (int i = 0; i < call.size(); i++) {
      if (call.bool(i) == decisive) {
        return BooleanNode.valueOf(decisive);
      }
    }
    return BooleanNode.valueOf(!decisive);
  }

  private static JsonNode coalesce(Arguments call) {
    for (int i = 0; i < call.size(); i++) {
      JsonNode value = call.value(i);
      if (!value.isNull()) {
        return value;
      }
    }
    return NullNode.instance;
  }

  private static JsonNode bool(Arguments call) {
    JsonNode value = call.value(0);
    if (value.isBoolean()) {
      return value;
    }
    if (value.isNumber()) {
      return BooleanNode.valueOf(value.doubleValue() != 0);
    }
    String text = call.text(0).strip();
    if (text.equalsIgnoreCase("true") || text.equals("1")) {
      return BooleanNode.TRUE;
    }
    if (text.equalsIgnoreCase("false") || text.equals("0")) {
      return BooleanNode.FALSE;
    }
    throw call.fail(
        "parameter is not valid. The provided value '" + text + "' cannot be converted to boolean");
  }
}
