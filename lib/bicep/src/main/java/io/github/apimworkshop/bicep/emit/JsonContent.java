package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loaded JSON as a part of a template. */
final class JsonContent {
  private JsonContent() {}

  /** The same JSON with texts that look like expressions escaped. */
  static JsonNode escaped(JsonNode node) {
    if (node.isTextual()) {
      String escaped = ArmWriter.escaped(node.textValue());
      return escaped.equals(node.textValue()) ? node : TextNode.valueOf(escaped);
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(item -> copy.add(escaped(item)));
      return copy;
    } else if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        copy.set(ArmWriter.escaped(entry.getKey()), escaped(entry.getValue()));
      }
      return copy;
    }
    return node;
  }

  /** The same value as an expression. */
  static ArmExpr expression(JsonNode node) {
    if (node.isTextual()) {
      return ArmExpr.text(node.textValue());
    } else if (node.isIntegralNumber()) {
      return ArmExpr.number(node.longValue());
    } else if (node.isBoolean()) {
      return ArmExpr.call(node.booleanValue() ? "true" : "false");
    } else if (node instanceof ArrayNode array) {
      List<ArmExpr> items = new ArrayList<>();
      array.forEach(item -> items.add(expression(item)));
      return ArmExpr.call("createArray", items);
    } else if (node instanceof ObjectNode object) {
      List<ArmExpr> items = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        items.add(ArmExpr.text(entry.getKey()));
        items.add(expression(entry.getValue()));
      }
      return ArmExpr.call("createObject", items);
    }
    return node.isNull()
        ? ArmExpr.call("null")
        : ArmExpr.call("json", ArmExpr.text(node.toString()));
  }
}
