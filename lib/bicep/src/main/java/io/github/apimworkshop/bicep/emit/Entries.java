package io.github.apimworkshop.bicep.emit;

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

  static void description(FileLowering context, List<Decorator> decorators, ObjectNode entry) {
    Expr description = Decorators.argument(decorators, "description");
    if (description != null) {
      ObjectNode metadata = JsonNodeFactory.instance.objectNode();
      metadata.set("description", context.json.value(description, Locals.NONE));
      entry.set("metadata", metadata);
    }
  }
}
