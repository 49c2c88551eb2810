package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import java.util.ArrayList;
import java.util.List;

/** {@code split} by one or several separators, and {@code join}. */
final class SplitFunctions {

  private SplitFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table.add("split", 2, SplitFunctions::split).add("join", 2, SplitFunctions::join);
  }

  private static JsonNode split(Arguments call) {
    String text = call.text(0);
    List<String> separators = separators(call);
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      for (String separator : separators) {
        if (text.startsWith(separator, at)) {
          parts.add(text.substring(start, at));
          start = at + separator.length();
          at = start - 1;
          break;
        }
      }
    }
    return parts.add(text.substring(start));
  }

  private static List<String> separators(Arguments call) {
    if (!call.value(1).isArray()) {
      String separator = call.text(1);
      return separator.isEmpty() ? List.of() : List.of(separator);
    }
    List<String> separators = new ArrayList<>();
    for (JsonNode each : call.array(1)) {
      if (!each.isTextual()) {
        throw call.fail("expects its parameter '2' to be a string or an array of strings");
      }
      if (!each.textValue().isEmpty()) {
        separators.add(each.textValue());
      }
    }
    return separators;
  }

  private static JsonNode join(Arguments call) {
    List<String> parts = new ArrayList<>();
    String separator = call.text(1);
    long length = 0;
    for (JsonNode element : call.array(0)) {
      String part = TextForm.string(element);
      length += part.length() + separator.length();
      TextForm.refuseLong(call, length);
      parts.add(part);
    }
    return TextNode.valueOf(String.join(separator, parts));
  }
}
