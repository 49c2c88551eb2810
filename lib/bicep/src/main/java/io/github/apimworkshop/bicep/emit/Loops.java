package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.Body;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.List;

/** The {@code copy} object of a resource or module in a loop. */
final class Loops {
  /** Stands in {@link Locals} for the position of the running loop. */
  private static final Symbol.Local POSITION = Symbol.Local.position();

  private Loops() {}

  /** Writes the copy object and gives the locals that hold inside the body. */
  static Locals emit(
      FileLowering context, String name, Body body, List<Decorator> decorators, ObjectNode entry) {
    if (body.loop() == null) {
      return Locals.NONE;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.put("name", name);
    copy.put("count", context.json.count(body.loop(), Locals.NONE));
    Expr batchSize = Decorators.argument(decorators, "batchSize");
    if (batchSize != null) {
      copy.put("mode", "serial");
      copy.set("batchSize", context.json.value(batchSize, Locals.NONE));
    }
    entry.set("copy", copy);
    return context.resources.at(body.loop(), ArmExpr.call("copyIndex"), Locals.NONE);
  }

  /** The position of a loop at some index. */
  static Locals positioned(Locals inside, ArmExpr index) {
    return inside.with(POSITION, index);
  }

  /** The position of the running loop. */
  static ArmExpr index(Locals inside) {
    ArmExpr index = inside.get(POSITION);
    return index == null ? ArmExpr.call("copyIndex") : index;
  }
}
