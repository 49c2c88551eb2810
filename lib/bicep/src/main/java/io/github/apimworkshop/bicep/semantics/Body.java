package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.List;
import java.util.stream.Stream;

/**
 * The value of a resource or module taken apart; loop and condition are null where there is none.
 */
public record Body(Expr.For loop, Expr condition, Expr.Obj object) {

  /** Takes the value apart; what could not be parsed counts as an empty object. */
  public static Body of(Expr value) {
    Expr.For loop = null;
    Expr condition = null;
    Expr rest = value;
    if (rest instanceof Expr.For found) {
      loop = found;
      rest = found.body();
    }
    if (rest instanceof Expr.If found) {
      condition = unwrap(found.condition());
      rest = found.body();
    }
    Expr.Obj object =
        rest instanceof Expr.Obj found ? found : new Expr.Obj(value.span(), List.of());
    return new Body(loop, condition, object);
  }

  /** True if the object could not be read; the parser has said why. */
  static boolean isBroken(Expr value) {
    if (value instanceof Expr.For loop) {
      return isBroken(loop.body());
    }
    return value instanceof Expr.If condition
        ? isBroken(condition.body())
        : !(value instanceof Expr.Obj);
  }

  private static Expr unwrap(Expr condition) {
    return condition instanceof Expr.Paren paren ? paren.inner() : condition;
  }

  /** The property of that name, or null. */
  public Expr.Property property(String name) {
    return properties(name).findFirst().orElse(null);
  }

  /** How often the property is written; more than once is an error. */
  long count(String name) {
    return properties(name).count();
  }

  private Stream<Expr.Property> properties(String name) {
    return object.items().stream()
        .filter(Expr.Property.class::isInstance)
        .map(Expr.Property.class::cast)
        .filter(property -> property.key().isLiteral() && property.key().text().equals(name));
  }

  /** The value of the property of that name, or null. */
  public Expr value(String name) {
    Expr.Property property = property(name);
    return property == null ? null : property.value();
  }
}
