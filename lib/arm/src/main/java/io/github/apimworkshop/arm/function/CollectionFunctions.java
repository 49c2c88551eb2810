package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Functions that take strings as well as arrays or objects. */
final class CollectionFunctions {

  private CollectionFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("length", 1, CollectionFunctions::length)
        .add("empty", 1, CollectionFunctions::empty)
        .add("contains", 2, CollectionFunctions::contains)
        .addBuilding("concat", 1, Integer.MAX_VALUE, CollectionFunctions::concat)
        .add("first", 1, call -> element(call, true))
        .add("last", 1, call -> element(call, false))
        .add("take", 2, call -> part(call, 0, call.integer(1)))
        .add("skip", 2, call -> part(call, call.integer(1), Long.MAX_VALUE))
        .add("distinct", 1, CollectionFunctions::distinct)
        .addBuilding("union", 2, Integer.MAX_VALUE, CollectionFunctions::union)
        .add("intersection", 2, Integer.MAX_VALUE, CollectionFunctions::intersection);
  }

  private static JsonNode length(Arguments call) {
    JsonNode value = call.value(0);
    if (value.isTextual()) {
      return JsonValues.integer(value.textValue().length());
    }
    if (value.isContainerNode()) {
      return JsonValues.integer(value.size());
    }
    throw unsuitable(call, value);
  }

  private static JsonNode empty(Arguments call) {
    JsonNode value = call.value(0);
    if (value.isNull()) {
      return BooleanNode.TRUE;
    }
    if (value.isTextual()) {
      return BooleanNode.valueOf(value.textValue().isEmpty());
    }
    if (value.isContainerNode()) {
      return BooleanNode.valueOf(value.isEmpty());
    }
    throw unsuitable(call, value);
  }

  private static JsonNode contains(Arguments call) {
    JsonNode container = call.value(0);
    if (container.isTextual()) {
      return BooleanNode.valueOf(container.textValue().contains(TextForm.string(call.value(1))));
    }
    if (container.isObject()) {
      return BooleanNode.valueOf(JsonValues.member(container, call.text(1)) != null);
    }
    if (container instanceof ArrayNode array) {
      JsonNode wanted = call.value(1);
      for (JsonNode each : array) {
        if (each.equals(wanted)) {
          return BooleanNode.TRUE;
        }
      }
      return BooleanNode.FALSE;
    }
    throw unsuitable(call, container);
  }

  private static JsonNode concat(Arguments call) {
    List<JsonNode> values = call.values();
    if (values.get(0).isArray()) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < values.size(); i++) {
        result.addAll(call.array(i));
      }
      return result;
    }
    var text = new StringBuilder();
    for (JsonNode value : values) {
      if (value.isContainerNode()) {
        throw unsuitable(call, value);
      }
      text.append(TextForm.string(value));
      TextForm.refuseLong(call, text.length());
    }
    return TextNode.valueOf(text.toString());
  }

  private static JsonNode element(Arguments call, boolean first) {
    JsonNode value = call.value(0);
    if (value.isTextual()) {
      String text = value.textValue();
      int at = first ? 0 : text.length() - 1;
      return TextNode.valueOf(text.isEmpty() ? "" : text.substring(at, at + 1));
    }
    ArrayNode array = call.array(0);
    return array.isEmpty() ? NullNode.instance : array.get(first ? 0 : array.size() - 1);
  }

  private static JsonNode part(Arguments call, long skip, long take) {
    JsonNode value = call.value(0);
    int size = value.isTextual() ? value.textValue().length() : call.array(0).size();
    int from = (int) Math.max(0, Math.min(skip, size));
    int to = (int) Math.max(from, Math.min(take, size));
    if (value.isTextual()) {
      return TextNode.valueOf(value.textValue().substring(from, to));
    }
    ArrayNode result = JsonNodeFactory.instance.arrayNode(to - from);
    for (int i = from; i < to; i++) {
      result.add(value.get(i));
    }
    return result;
  }

  private static JsonNode distinct(Arguments call) {
    Set<JsonNode> distinct = new LinkedHashSet<>();
    for (int i = 0; i < call.size(); i++) {
      call.array(i).forEach(distinct::add);
    }
    return JsonNodeFactory.instance.arrayNode(distinct.size()).addAll(distinct);
  }

  private static JsonNode union(Arguments call) {
    if (call.value(0).isArray()) {
      return distinct(call);
    }
    ObjectNode result = call.object(0);
    for (int i = 1; i < call.size(); i++) {
      result = ObjectMerge.deep(result, call.object(i));
    }
    return result;
  }

  private static JsonNode intersection(Arguments call) {
    if (call.value(0).isArray()) {
      Set<JsonNode> common = new LinkedHashSet<>();
      call.array(0).forEach(common::add);
      for (int i = 1; i < call.size(); i++) {
        Set<JsonNode> other = new LinkedHashSet<>();
        call.array(i).forEach(other::add);
        common.retainAll(other);
      }
      return JsonNodeFactory.instance.arrayNode(common.size()).addAll(common);
    }
    ObjectNode common = call.object(0).deepCopy();
    for (int i = 1; i < call.size(); i++) {
      ObjectNode other = call.object(i);
      common.properties().removeIf(member -> !member.getValue().equals(other.get(member.getKey())));
    }
    return common;
  }

  private static ExpressionException unsuitable(Arguments call, JsonNode value) {
    return call.fail(
        "expects its parameter to be a string, an array or an object. The provided value is of type '"
            + JsonValues.typeName(value)
            + "'");
  }
}
