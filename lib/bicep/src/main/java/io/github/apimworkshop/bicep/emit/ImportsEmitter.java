package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.bicep.emit.ImportedSymbol.Kind;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what a file imports into the sections of its own template. */
final class ImportsEmitter {
  private final FileLowering context;
  private final ImportedNames imports;

  ImportsEmitter(FileLowering context) {
    this.context = context;
    this.imports = context.imports;
  }

  void definitions(ObjectNode definitions) {
    for (ImportedSymbol imported : imports.of(Kind.TYPE)) {
      ObjectNode node;
      if (imported.isArm()) {
        node = (ObjectNode) copy(imported);
        sortAllowed(node);
      } else {
        Symbol.Type type = (Symbol.Type) imported.symbol;
        node =
            new TypeEmitter(context.of(imported.origin))
                .decorated(type.declaration().value(), type.declaration().decorators());
      }
      importedFrom(node, imported);
      definitions.set(imported.name, node);
    }
  }

  void functions(Map<String, ObjectNode> namespaces) {
    for (ImportedSymbol imported : imports.of(Kind.FUNCTION)) {
      ObjectNode node;
      if (imported.isArm()) {
        node = (ObjectNode) copy(imported);
      } else {
        FileLowering foreign = context.of(imported.origin);
        Symbol.Func func = (Symbol.Func) imported.symbol;
        node = FunctionEmitter.emit(foreign, new TypeEmitter(foreign), func.declaration());
      }
      importedFrom(node, imported);
      TemplateEmitter.function(namespaces, ImportedNames.qualified(imported.name), node);
    }
  }

  void variables(ObjectNode variables, ArrayNode copies) {
    for (ImportedSymbol imported : imports.of(Kind.VARIABLE)) {
      if (!imported.isArm()) {
        variable(
            context.of(imported.origin),
            imported.name,
            ((Symbol.Var) imported.symbol).declaration().value(),
            variables,
            copies);
      } else if (ArmDeclarations.isLoop(imported.origin.template(), imported.original)) {
        copies.add(renamedLoop((ObjectNode) copy(imported), imported));
      } else {
        variables.set(imported.name, copy(imported));
      }
    }
  }

  static void variable(
      FileLowering lowering, String name, Expr value, ObjectNode variables, ArrayNode copies) {
    if (value instanceof Expr.For loop) {
      copies.add(lowering.json.copy(name, loop, Locals.NONE));
    } else {
      variables.set(name, lowering.json.value(value, Locals.NONE));
    }
  }

  private JsonNode copy(ImportedSymbol imported) {
    JsonNode declaration =
        ArmDeclarations.find(imported.origin.template(), imported.kind, imported.original);
    return imports.renaming(imported.origin).copy(declaration);
  }

  private static JsonNode renamedLoop(ObjectNode loop, ImportedSymbol imported) {
    String old = "copyIndex('" + imported.original + "'";
    JsonNode renamed = replaced(loop, old, "copyIndex('" + imported.name + "'");
    return ((ObjectNode) renamed).put("name", imported.name);
  }

  private static JsonNode replaced(JsonNode node, String old, String text) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(member -> member.setValue(replaced(member.getValue(), old, text)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, replaced(array.get(i), old, text));
      }
    }
    return node.isTextual() ? TextNode.valueOf(node.textValue().replace(old, text)) : node;
  }

  /** Unions are written in the order of their spelling. */
  private static void sortAllowed(JsonNode schema) {
    if (schema.get("allowedValues") instanceof ArrayNode allowed) {
      List<JsonNode> values = new ArrayList<>();
      allowed.forEach(values::add);
      values.sort((a, b) -> LiteralTypes.spelling(a).compareTo(LiteralTypes.spelling(b)));
      allowed.removeAll().addAll(values);
    }
    schema.forEach(ImportsEmitter::sortAllowed);
  }

  private void importedFrom(ObjectNode node, ImportedSymbol imported) {
    ObjectNode metadata =
        node.get("metadata") instanceof ObjectNode given
            ? given
            : JsonNodeFactory.instance.objectNode();
    metadata.remove("__bicep_export!");
    ObjectNode from = metadata.putObject("__bicep_imported_from!");
    from.put("sourceTemplate", imports.source(imported.origin));
    if (!imported.name.contains(".") && !imported.name.equals(imported.plainName())) {
      from.put("originalIdentifier", imported.plainName());
    }
    node.set("metadata", metadata);
  }
}
