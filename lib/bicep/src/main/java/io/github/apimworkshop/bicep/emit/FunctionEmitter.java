package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.syntax.Decl;

/** A {@code func} becomes a member of the namespace {@code __bicep}. */
final class FunctionEmitter {
  private FunctionEmitter() {}

  static ObjectNode emit(FileLowering context, TypeEmitter types, Decl.Func func) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode parameters = node.putArray("parameters");
    for (Decl.FuncParameter parameter : func.parameters()) {
      parameters.add(types.type(parameter.type()).put("name", parameter.name().name()));
    }
    ObjectNode output = types.type(func.result());
    output.set("value", context.json.value(func.body(), Locals.NONE));
    node.set("output", output);
    ObjectNode decorated = types.metadata(func.decorators());
    if (!decorated.isEmpty()) {
      node.set("metadata", decorated);
    }
    return node;
  }
}
