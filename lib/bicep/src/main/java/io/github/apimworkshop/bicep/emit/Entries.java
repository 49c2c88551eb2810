package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.List;

/** The keys that entries for resources and modules share. */
final class Entries {
  private Entries() {}

  static void dependsOn(List<ArmExpr> dependencies, ObjectNode entry) {
    if (!dependencies.isEmpty()) {
      var array = entry.putArray("dependsOn");
      dependencies.forEach(dependency -> array.add(ArmWriter.string(dependency)));
    }
  }

  /** What decorators ask for beside the body. */
  static void options(FileLowering context, List<Decorator> decorators, ObjectNode entry) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    for (Decorator decorator : decorators) {
      String name = Decorators.name(decorator);
      if (CodeGenerator.RESOURCE_OPTIONS.contains(name)) {
        ArrayNode arguments = options.putArray(name);
        Decorators.arguments(decorator)
            .forEach(argument -> arguments.add(context.json.value(argument, Locals.NONE)));
      }
    }
    if (!options.isEmpty()) {
      entry.set("@options", options);
    }
  }

  static void description(FileLowering context, List<Decorator> decorators, ObjectNode entry) {
    Expr description = Decorators.argument(decorators, "description");
    if (description != null) {
      ObjectNode metadata = JsonNodeFactory.instance.objectNode();
      metadata.set("description", context.json.value(description, Locals.NONE));
      entry.set("metadata", metadata);
    }
  }
}
