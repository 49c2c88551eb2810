package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.Comparator;
import java.util.Locale;

/** Functions that make, read and merge objects. */
final class ObjectFunctions {
  /** As lenient as the JSON reader of the Resource Manager. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
              JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Letters in any case; on a tie lower case comes first. */
  private static final Comparator<String> ALPHABETICAL =
      Comparator.comparing((String key) -> key.toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.reverseOrder());

  private ObjectFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .addBuilding("createObject", 0, Integer.MAX_VALUE, ObjectFunctions::createObject)
        .addBuilding("items", 1, 1, ObjectFunctions::items)
        .add("objectKeys", 1, ObjectFunctions::objectKeys)
        .addBuilding("shallowMerge", 1, 1, ObjectFunctions::shallowMerge)
        .add("json", 1, ObjectFunctions::json);
  }

  private static JsonNode createObject(Arguments call) {
    if (call.size() % 2 != 0) {
      throw call.fail("expects an even number of parameters");
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < call.size(); i += 2) {
      result.set(call.text(i), call.value(i + 1));
    }
    return result;
  }

  private static JsonNode items(Arguments call) {
    ObjectNode object = call.object(0);
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    JsonValues.names(object).stream()
        .sorted(ALPHABETICAL)
        .forEach(key -> result.addObject().put("key", key).set("value", object.get(key)));
    return result;
  }

  private static JsonNode objectKeys(Arguments call) {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    JsonValues.names(call.object(0)).forEach(result::add);
    return result;
  }

  private static JsonNode shallowMerge(Arguments call) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (JsonNode each : call.array(0)) {
      if (each instanceof ObjectNode object) {
        result = ObjectMerge.shallow(result, object);
      } else if (!each.isNull()) {
        throw call.fail(
            "expects an array of objects. The provided value holds a value of type '"
                + JsonValues.typeName(each)
                + "'");
      }
    }
    return result;
  }

  private static JsonNode json(Arguments call) {
    String text = call.text(0);
    try {
      JsonNode value = JSON.readTree(text);
      return value.isMissingNode() ? NullNode.instance : JsonValues.normalised(value);
    } catch (JsonProcessingException e) {
      throw call.fail(
          "parameter is not valid. The provided value '" + text + "' cannot be parsed as JSON");
    }
  }
}
