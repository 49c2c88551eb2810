package io.github.apimworkshop.bicep.syntax;

import java.util.List;

/** Reads decorators by name. */
public final class Decorators {
  private Decorators() {}

  /** The function a decorator calls; empty if it calls none. */
  public static String name(Decorator decorator) {
    if (decorator.expression() instanceof Expr.Call call) {
      return call.name().name();
    }
    return decorator.expression() instanceof Expr.MethodCall call ? call.name().name() : "";
  }

  /** True if a decorator of that name is among them. */
  public static boolean has(List<Decorator> decorators, String name) {
    return decorators.stream().anyMatch(decorator -> name(decorator).equals(name));
  }

  /** The first decorator of that name, or null. */
  public static Decorator find(List<Decorator> decorators, String name) {
    return decorators.stream()
        .filter(decorator -> name(decorator).equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The first argument of the decorator of that name, or null. */
  public static Expr argument(List<Decorator> decorators, String name) {
    Decorator found = find(decorators, name);
    List<Expr> arguments = found == null ? List.of() : arguments(found);
    return arguments.isEmpty() ? null : arguments.get(0);
  }

  /** The arguments of a decorator. */
  public static List<Expr> arguments(Decorator decorator) {
    if (decorator.expression() instanceof Expr.Call call) {
      return call.arguments();
    }
    return decorator.expression() instanceof Expr.MethodCall call ? call.arguments() : List.of();
  }
}
