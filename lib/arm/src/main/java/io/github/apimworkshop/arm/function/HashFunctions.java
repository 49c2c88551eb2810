package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import java.util.stream.Collectors;

/** Names derived from other names. */
final class HashFunctions {

  private HashFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add(
            "uniqueString",
            1,
            Integer.MAX_VALUE,
            call -> TextNode.valueOf(UniqueString.of(joined(call))))
        .add("guid", 1, Integer.MAX_VALUE, call -> TextNode.valueOf(NameGuid.of(joined(call))))
        .add("newGuid", 0, HashFunctions::newGuid);
  }

  private static String joined(Arguments call) {
    return call.values().stream().map(TextForm::string).collect(Collectors.joining("-"));
  }

  private static JsonNode newGuid(Arguments call) {
    return TextNode.valueOf(call.scope().context().uuids().get().toString());
  }
}
