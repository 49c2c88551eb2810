package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;

/** Functions that make or read arrays. */
final class ArrayFunctions {
  private static final int MAX_RANGE = 10_000;

  private ArrayFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .addBuilding("array", 1, 1, ArrayFunctions::array)
        .addBuilding("createArray", 0, Integer.MAX_VALUE, call -> arrayNode().addAll(call.values()))
        .add("range", 2, ArrayFunctions::range)
        .addBuilding("flatten", 1, 1, ArrayFunctions::flatten)
        .add("indexFromEnd", 2, ArrayFunctions::indexFromEnd);
  }

  private static ArrayNode arrayNode() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static JsonNode array(Arguments call) {
    JsonNode value = call.value(0);
    return value.isArray() ? value : arrayNode().add(value);
  }

  private static JsonNode range(Arguments call) {
    long start = call.integer(0);
    long count = call.integer(1);
    if (count < 0 || count > MAX_RANGE || start + count > Integer.MAX_VALUE) {
      throw call.fail(
          "expects a count from '0' to '"
              + MAX_RANGE
              + "' and numbers within 32 bits. The provided values are '"
              + start
              + "' and '"
              + count
              + "'");
    }
    ArrayNode result = arrayNode();
    for (long i = 0; i < count; i++) {
      result.add(JsonValues.integer(start + i));
    }
    return result;
  }

  private static JsonNode flatten(Arguments call) {
    ArrayNode result = arrayNode();
    for (JsonNode inner : call.array(0)) {
      if (!(inner instanceof ArrayNode array)) {
        throw call.fail(
            "expects an array of arrays. The provided value holds a value of type '"
                + JsonValues.typeName(inner)
                + "'");
      }
      result.addAll(array);
    }
    return result;
  }

  private static JsonNode indexFromEnd(Arguments call) {
    JsonNode value = fromEnd(call.array(0), call.integer(1));
    if (value == null) {
      throw call.fail(
          "index '"
              + call.integer(1)
              + "' is out of bounds of an array of '"
              + call.array(0).size()
              + "'");
    }
    return value;
  }

  /** The element at a 1-based place from the end, or null. */
  static JsonNode fromEnd(ArrayNode array, long place) {
    return place < 1 || place > array.size() ? null : array.get((int) (array.size() - place));
  }
}
