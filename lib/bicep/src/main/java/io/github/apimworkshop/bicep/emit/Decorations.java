package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.List;

/** Reads decorators by name. */
final class Decorations {
  private Decorations() {}

  static String name(Decorator decorator) {
    if (decorator.expression() instanceof Expr.Call call) {
      return call.name().name();
    }
    return decorator.expression() instanceof Expr.MethodCall call ? call.name().name() : "";
  }

  static boolean has(List<Decorator> decorators, String name) {
    return decorators.stream().anyMatch(decorator -> name(decorator).equals(name));
  }

  /** The first argument of the decorator of that name, or null. */
  static Expr argument(List<Decorator> decorators, String name) {
    for (Decorator decorator : decorators) {
      if (name(decorator).equals(name)) {
        List<Expr> arguments = arguments(decorator);
        return arguments.isEmpty() ? null : arguments.get(0);
      }
    }
    return null;
  }

  static List<Expr> arguments(Decorator decorator) {
    if (decorator.expression() instanceof Expr.Call call) {
      return call.arguments();
    }
    return decorator.expression() instanceof Expr.MethodCall call ? call.arguments() : List.of();
  }
}
