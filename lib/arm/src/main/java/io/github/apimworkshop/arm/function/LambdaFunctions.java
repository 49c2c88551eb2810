package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Lambda;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions that take a lambda; map, filter and reduce also hand over the index when it is asked
 * for.
 */
final class LambdaFunctions {

  private LambdaFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .addBuilding("map", 2, 2, LambdaFunctions::map)
        .add("filter", 2, LambdaFunctions::filter)
        .addBuilding("reduce", 3, 3, LambdaFunctions::reduce)
        .add("sort", 2, LambdaFunctions::sort)
        .addBuilding("groupBy", 2, 2, LambdaFunctions::groupBy)
        .addBuilding("mapValues", 2, 2, LambdaFunctions::mapValues)
        .addBuilding("toObject", 2, 3, LambdaFunctions::toObject);
  }

  private static JsonNode map(Arguments call) {
    ArrayNode array = call.array(0);
    Lambda lambda = call.lambda(1, 1, 2);
    ArrayNode result = JsonNodeFactory.instance.arrayNode(array.size());
    for (int i = 0; i < array.size(); i++) {
      result.add(lambda.apply(array.get(i), JsonValues.integer(i)));
    }
    return result;
  }

  private static JsonNode filter(Arguments call) {
    ArrayNode array = call.array(0);
    Lambda lambda = call.lambda(1, 1, 2);
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < array.size(); i++) {
      if (lambda.test(array.get(i), JsonValues.integer(i))) {
        result.add(array.get(i));
      }
    }
    return result;
  }

  private static JsonNode reduce(Arguments call) {
    ArrayNode array = call.array(0);
    JsonNode result = call.value(1);
    Lambda lambda = call.lambda(2, 2, 3);
    for (int i = 0; i < array.size(); i++) {
      result = call.scope().bounded(lambda.apply(result, array.get(i), JsonValues.integer(i)));
    }
    return result;
  }

  private static JsonNode sort(Arguments call) {
    List<JsonNode> elements = new ArrayList<>();
    call.array(0).forEach(elements::add);
    Lambda before = call.lambda(1, 2, 2);
    try {
      elements.sort((a, b) -> before.test(a, b) ? -1 : before.test(b, a) ? 1 : 0);
    } catch (IllegalArgumentException e) {
      throw call.fail(
          "was given a lambda that does not order the elements: '" + e.getMessage() + "'");
    }
    return JsonNodeFactory.instance.arrayNode(elements.size()).addAll(elements);
  }

  private static JsonNode groupBy(Arguments call) {
    ArrayNode array = call.array(0);
    Lambda key = call.lambda(1, 1, 1);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (JsonNode element : array) {
      result.withArrayProperty(key.text(element)).add(element);
    }
    return result;
  }

  private static JsonNode mapValues(Arguments call) {
    Lambda lambda = call.lambda(1, 1, 1);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    call.object(0)
        .properties()
        .forEach(member -> result.set(member.getKey(), lambda.apply(member.getValue())));
    return result;
  }

  private static JsonNode toObject(Arguments call) {
    ArrayNode array = call.array(0);
    Lambda key = call.lambda(1, 1, 1);
    Lambda value = call.size() == 3 ? call.lambda(2, 1, 1) : null;
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (JsonNode element : array) {
      result.set(key.text(element), value == null ? element : value.apply(element));
    }
    return result;
  }
}
