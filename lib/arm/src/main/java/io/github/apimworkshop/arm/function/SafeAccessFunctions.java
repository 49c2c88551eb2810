package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.Access;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;

/**
 * Access that gives null where there is nothing. Only the first step is safe; further arguments are
 * plain accesses on what it found and are not looked at when it found nothing.
 */
final class SafeAccessFunctions {

  private SafeAccessFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("tryGet", 2, Integer.MAX_VALUE, SafeAccessFunctions::tryGet)
        .add("tryIndexFromEnd", 2, Integer.MAX_VALUE, SafeAccessFunctions::tryIndexFromEnd);
  }

  private static JsonNode tryGet(Arguments call) {
    JsonNode base = call.value(0);
    return further(call, base.isNull() ? null : step(call, base, call.value(1)));
  }

  private static JsonNode tryIndexFromEnd(Arguments call) {
    boolean nothing = call.value(0).isNull();
    return further(call, nothing ? null : ArrayFunctions.fromEnd(call.array(0), call.integer(1)));
  }

  private static JsonNode further(Arguments call, JsonNode first) {
    if (first == null) {
      return NullNode.instance;
    }
    JsonNode found = first;
    for (int i = 2; i < call.size(); i++) {
      JsonNode key = call.value(i);
      found = isPlace(key) ? plain(call, found, key) : Access.element(found, key);
    }
    return found;
  }

  private static JsonNode plain(Arguments call, JsonNode base, JsonNode place) {
    JsonNode found = step(call, base, place);
    if (found == null) {
      throw call.fail("index '" + place.get("value").asText() + "' is out of bounds");
    }
    return found;
  }

  private static JsonNode step(Arguments call, JsonNode base, JsonNode key) {
    if (base instanceof ObjectNode && key.isTextual()) {
      return JsonValues.member(base, key.textValue());
    }
    if (base instanceof ArrayNode array && key.isIntegralNumber()) {
      return key.canConvertToInt() ? array.get(key.intValue()) : null;
    }
    if (base instanceof ArrayNode array && isPlace(key)) {
      JsonNode value = key.get("value");
      return key.path("fromEnd").asBoolean()
          ? ArrayFunctions.fromEnd(array, value.longValue())
          : step(call, array, value);
    }
    throw call.fail(
        "cannot select a value of type '"
            + JsonValues.typeName(key)
            + "' on a value of type '"
            + JsonValues.typeName(base)
            + "'");
  }

  /** A place in an array: {@code createObject('value', n[, 'fromEnd', true()])}. */
  private static boolean isPlace(JsonNode key) {
    return key.isObject() && key.path("value").isIntegralNumber();
  }
}
